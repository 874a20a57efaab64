package com.viewra.streaming;

import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.TrackLabel;
import com.viewra.streaming.OfferedTracks.Sound;
import com.viewra.streaming.Rendition.OfAudio;
import com.viewra.streaming.Rendition.OfVideo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// HLS playlists (RFC 8216) of a presentation. The whole film is listed from the start.
final class HlsManifest {
    private static final String HEADER = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n";

    private HlsManifest() {}

    /// The multivariant playlist (RFC 8216 4.3.4): sound and subtitles apart from the picture, every size once.
    static String master(Presentation presentation, Offer offer, OfferedTracks tracks) {
        List<OfVideo> video = presentation.video(offer);
        StringBuilder text = new StringBuilder(HEADER);
        boolean grouped =
                !tracks.audio().isEmpty() && (!video.isEmpty() || tracks.audio().size() > 1);
        if (grouped) for (Sound sound : tracks.audio()) text.append(media(sound));
        for (OfferedTracks.Text subtitles : tracks.text()) text.append(HlsTexts.media(subtitles));
        boolean captionless = video.stream().noneMatch(OfVideo::mayHoldCaptions);
        for (OfVideo rendition : video) text.append(variant(rendition, tracks, captionless));
        if (video.isEmpty()) text.append(variant(tracks.first(), grouped));
        else TilePlan.of(presentation).map(TileManifest::hlsStream).ifPresent(text::append);
        return text.toString();
    }

    /// The media playlist (RFC 8216 4.3.3).
    static String media(Presentation presentation, Rendition rendition) {
        TrackPlan plan = rendition.plan();
        StringBuilder text = new StringBuilder(HEADER);
        text.append("#EXT-X-TARGETDURATION:")
                .append(targetDuration(presentation))
                .append('\n');
        text.append("#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-MAP:URI=\"init.mp4\"\n");
        for (int k = 0; k < plan.segments(); k++) {
            long micros = plan.micros(k);
            text.append(String.format(Locale.ROOT, "#EXTINF:%d.%06d,\n", micros / 1_000_000, micros % 1_000_000));
            text.append(k).append(".m4s\n");
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    /// No segment, rounded to whole seconds, is longer (RFC 8216 4.3.3.1); rounded up to please strict players.
    /// The same for all that may be played together (6.2.4), so that of the longest segment of all.
    private static long targetDuration(Presentation presentation) {
        long longest = 0;
        for (Rendition rendition : presentation.renditions().values())
            for (int k = 0; k < rendition.plan().segments(); k++)
                longest = Math.max(longest, rendition.plan().micros(k));
        return Math.ceilDiv(longest, 1_000_000L);
    }

    private static String media(Sound sound) {
        OfAudio rendition = sound.rendition();
        return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"%s\"%s,DEFAULT=%s,AUTOSELECT=YES,CHANNELS=\"%s\",URI=\"%s/index.m3u8\"\n"
                .formatted(
                        quoted(sound.name()),
                        language(rendition.track().label()),
                        yes(sound.chosen()),
                        rendition.channels(),
                        rendition.id());
    }

    /// @param captionless whether no picture holds captions. Where it is not said, Shaka Player looks for them in the
    ///     first, the middle and the last segment before it plays, and each costs an encoder
    private static String variant(OfVideo video, OfferedTracks tracks, boolean captionless) {
        List<OfAudio> audio = tracks.sounds();
        long peakAudio = audio.stream().mapToLong(a -> a.bitrate().peak()).max().orElse(0);
        long averageAudio =
                audio.stream().mapToLong(a -> a.bitrate().average()).max().orElse(0);
        Stream<String> codecs =
                Stream.concat(Stream.of(video.codecs()), audio.stream().map(OfAudio::codecs));
        StringBuilder text = new StringBuilder("#EXT-X-STREAM-INF:BANDWIDTH=")
                .append(video.bitrate().peak() + peakAudio)
                .append(",AVERAGE-BANDWIDTH=")
                .append(video.bitrate().average() + averageAudio)
                .append(",CODECS=\"" + codecs.distinct().collect(Collectors.joining(",")) + '"')
                .append(",RESOLUTION=" + video.picture().width() + 'x'
                        + video.picture().height());
        video.picture()
                .frameRate()
                .ifPresent(rate -> text.append(String.format(Locale.ROOT, ",FRAME-RATE=%.3f", rate.toDouble())));
        video.picture()
                .supplement()
                .ifPresent(supplement ->
                        text.append(",SUPPLEMENTAL-CODECS=\"" + supplement.codecs() + '/' + supplement.brand() + '"'));
        text.append(",VIDEO-RANGE=").append(range(video.picture().range()));
        if (!audio.isEmpty()) text.append(",AUDIO=\"audio\"");
        if (!tracks.text().isEmpty()) text.append(",SUBTITLES=\"" + HlsTexts.GROUP + '"');
        if (captionless) text.append(",CLOSED-CAPTIONS=NONE");
        return text.append('\n').append(video.id()).append("/index.m3u8\n").toString();
    }

    private static String variant(OfAudio audio, boolean grouped) {
        return "#EXT-X-STREAM-INF:BANDWIDTH=%s,AVERAGE-BANDWIDTH=%s,CODECS=\"%s\"%s\n%s/index.m3u8\n"
                .formatted(
                        audio.bitrate().peak(),
                        audio.bitrate().average(),
                        audio.codecs(),
                        grouped ? ",AUDIO=\"audio\"" : "",
                        audio.id());
    }

    /// The attribute, with the comma before it; none if the language is not known.
    static String language(TrackLabel label) {
        return label.language()
                .map(language -> ",LANGUAGE=\"" + quoted(language) + "\"")
                .orElse("");
    }

    static String yes(boolean is) {
        return is ? "YES" : "NO";
    }

    private static String range(DynamicRange range) {
        return switch (range) {
            case HDR10, DOLBY_VISION -> "PQ";
            case HLG -> "HLG";
            case SDR, UNKNOWN -> "SDR";
        };
    }

    /// A quoted string may hold neither quotes nor line breaks (RFC 8216 4.2).
    static String quoted(String text) {
        return text.replaceAll("[\"\\r\\n]", "'");
    }
}
