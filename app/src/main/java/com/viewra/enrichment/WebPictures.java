package com.viewra.enrichment;

import java.net.URI;
import java.util.Optional;

/// Pictures of the web that providers named. Blocks.
public interface WebPictures {
    /// @return the bytes; empty if it is not to be had. They may be anything: it is the caller who finds out whether
    ///     they are a picture
    Optional<byte[]> read(URI address) throws InterruptedException;
}
