package com.viewra.streaming;

import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.TrackFormat;
import java.util.Optional;

/// Dolby Vision upon a picture that every decoder of the codec shows (RFC 8216bis, SUPPLEMENTAL-CODECS).
/// @param codecs what a decoder of Dolby Vision calls it: `dvh1.08.06`
/// @param brand what lies beneath: `db1p` for HDR10, `db2g` for SDR, `db4h` for HLG
record SupplementalCodec(String codecs, String brand) {
    /// @return empty for pictures without it, those that are nothing else, and those in two layers, which are not
    ///     streamed
    static Optional<SupplementalCodec> of(TrackFormat format) {
        if (!(format instanceof TrackFormat.Video video)) return Optional.empty();
        return video.format()
                .dolby()
                .filter(dolby -> dolby.base() != DynamicRange.DOLBY_VISION)
                .flatMap(dolby -> dolby.brand()
                        .map(brand -> new SupplementalCodec(CodecString.dolby(video.codec(), dolby), brand)));
    }
}
