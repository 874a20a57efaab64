package com.viewra.library;

import java.util.List;

/// A page of names, and how many there are altogether.
public record FiledPage(List<Filed> names, int total) {
    public FiledPage {
        names = List.copyOf(names);
    }
}
