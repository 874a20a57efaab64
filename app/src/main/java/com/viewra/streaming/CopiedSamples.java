package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.SampleStream;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.media.MediaReader;

/// Samples straight from the file, without a process.
record CopiedSamples(MediaReader reader, Presentation presentation, Rendition rendition) implements SampleSource {
    @Override
    public boolean encodesVideo() {
        return false;
    }

    @Override
    public double leadSeconds(int segment) {
        return 0;
    }

    @Override
    public SampleStream open(int segment, Speed speed) throws MediaException, InterruptedException {
        return reader.open(
                        presentation.file(),
                        presentation.index(),
                        rendition.track().index(),
                        presentation.timeLine().originSeconds(),
                        rendition.plan().startSeconds(segment))
                .orElseThrow(() -> new MediaException(
                        MediaException.Code.UNSUPPORTED, "The samples of this file cannot be read any more."));
    }
}
