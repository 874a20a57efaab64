package com.viewra.playback;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;

/// What a device says of decoding one size of picture, as browsers do through `MediaCapabilities.decodingInfo`.
/// @param smooth whether it keeps up without dropping pictures
/// @param powerEfficient whether it does so in hardware, as far as it tells
public record DecodingReport(
        Codec codec,
        int width,
        int height,
        double frameRate,
        int bitDepth,
        boolean supported,
        boolean smooth,
        boolean powerEfficient) {
    /// Rates are written down rounded in many ways.
    private static final double RATE_SLACK = 0.05;

    /// What is assumed of a film whose pictures come at varying distances.
    private static final Rational USUAL_RATE = new Rational(30, 1);

    public DecodingReport {
        if (width <= 0 || height <= 0 || frameRate <= 0 || bitDepth <= 0)
            throw new IllegalArgumentException("a report of decoding needs width, height, frame rate and bit depth");
    }

    /// Whether it holds for `track` too, because that is no more work.
    boolean covers(Track.Video track) {
        VideoFormat format = track.format();
        double rate = format.frameRate().orElse(USUAL_RATE).toDouble();
        return codec == track.codec()
                && bitDepth >= format.bitDepth()
                && Math.max(width, height) >= Math.max(format.width(), format.height())
                && Math.min(width, height) >= Math.min(format.width(), format.height())
                && frameRate + RATE_SLACK >= rate;
    }

    double work() {
        return (double) width * height * frameRate * bitDepth;
    }
}
