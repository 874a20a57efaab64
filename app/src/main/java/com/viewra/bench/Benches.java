package com.viewra.bench;

import java.util.List;

/// All there is to measure.
public final class Benches {
    private Benches() {}

    public static List<Bench> all() {
        return List.of(
                new StartBench(),
                new StreamingBench(),
                new ServingBench(),
                new RemuxBench(),
                new ViewersBench(),
                new ScanBench(),
                new BrowseBench());
    }
}
