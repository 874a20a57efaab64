package com.viewra.streaming;

import com.viewra.api.transcode.TranscodeRequest.Speed;

/// How samples are to be made.
/// @param background nobody waits for them, so the processor is left to others
record Effort(Speed speed, boolean background) {}
