package com.viewra.events;

/// Told how far a long piece of work is.
@FunctionalInterface
public interface Steps {
    /// @param total 0 while it is not known
    void at(int done, int total);
}
