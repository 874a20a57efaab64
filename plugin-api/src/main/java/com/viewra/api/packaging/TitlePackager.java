package com.viewra.api.packaging;

import com.viewra.api.MediaException;
import java.util.Optional;
import org.pf4j.ExtensionPoint;

/// Packages a whole title at once, for devices that take it away or fetch it as plain files. What is played while it is
/// made goes through a [Packager], which starts anywhere.
/// Called on virtual threads; jobs are independent and may overlap.
public interface TitlePackager extends ExtensionPoint {
    /// Why it cannot work on this machine, as a sentence that says what to do; empty if it can. Starts nothing.
    Optional<String> missing();

    /// Writes segments and manifests into the request's folder. Blocks until all is there; an interrupt ends the work
    /// and every process it started, and what was written so far is of no use.
    PackagedTitle pack(TitleRequest title) throws MediaException, InterruptedException;
}
