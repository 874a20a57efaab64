package com.viewra.streaming;

import com.viewra.api.media.TrackLabel;
import com.viewra.streaming.OfferedTracks.Text;
import java.util.Locale;

/// Subtitles in HLS: renditions of segmented WebVTT (RFC 8216 3.5 and 4.3.4.1).
final class HlsTexts {
    static final String GROUP = "text";
    /// What subtitles for the deaf and hard of hearing add (RFC 8216 4.3.4.1).
    private static final String SOUNDS =
            ",CHARACTERISTICS=\"public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound\"";

    private HlsTexts() {}

    /// A rendition of the multivariant playlist. All may be chosen by the player itself; which begins, DEFAULT says.
    static String media(Text text) {
        TrackLabel label = text.track().label();
        return "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"%s\",NAME=\"%s\"%s,DEFAULT=%s,AUTOSELECT=YES,FORCED=%s%s,URI=\"../subtitles/%s/cues.m3u8\"\n"
                .formatted(
                        GROUP,
                        HlsManifest.quoted(text.name()),
                        HlsManifest.language(label),
                        HlsManifest.yes(text.chosen()),
                        HlsManifest.yes(label.isForced()),
                        label.isHearingImpaired() ? SOUNDS : "",
                        text.track().id());
    }

    /// The media playlist of any text track: they are all cut alike.
    static String playlist(TextPlan plan) {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
        text.append("#EXT-X-TARGETDURATION:").append(TextPlan.TARGET_SECONDS).append('\n');
        text.append("#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n");
        for (int k = 0; k < plan.segments(); k++) {
            long micros = plan.micros(k);
            text.append(String.format(Locale.ROOT, "#EXTINF:%d.%06d,\n", micros / 1_000_000, micros % 1_000_000));
            text.append(k).append(".vtt\n");
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }
}
