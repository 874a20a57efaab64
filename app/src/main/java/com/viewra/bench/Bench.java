package com.viewra.bench;

import java.io.IOException;

/// Measures one side of the program. Called on one thread; bounded in time: minutes, not more.
public interface Bench {
    /// One lower-case word, as typed after `./viewra bench`.
    String name();

    /// What it measures, in a few words.
    String summary();

    /// @param bed whose folder is this run's own and is deleted after it
    /// @throws IOException with a sentence if it cannot be measured here
    void run(Bed bed, Report report) throws IOException, InterruptedException;

    /// Told what a bench does and finds, as it happens.
    interface Report {
        void doing(String what);

        void measured(Figure figure);

        /// Something that could not be measured here, and why.
        void missing(String sentence);
    }
}
