package com.viewra.plugins.transcoder;

import com.viewra.api.PluginContext;
import com.viewra.api.transcode.Transcoder;
import com.viewra.testkit.TranscoderContract;

class FfmpegTranscoderTest extends TranscoderContract {
    @Override
    protected Transcoder transcoder(PluginContext context) {
        return new FfmpegTranscoder(context);
    }
}
