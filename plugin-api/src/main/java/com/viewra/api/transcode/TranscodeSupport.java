package com.viewra.api.transcode;

/// Whether a transcoder takes a request on this machine.
public sealed interface TranscodeSupport {
    /// @param preference the highest wins; software 0, hardware above
    record Yes(int preference) implements TranscodeSupport {}

    /// @param reason a sentence for the user
    record No(String reason) implements TranscodeSupport {}
}
