package com.viewra.streaming;

import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Track;
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

    /// The multivariant playlist (RFC 8216 4.3.4): sound apart from the picture, every size once.
    static String master(Presentation presentation, Offer offer) {
        List<OfVideo> video = presentation.video(offer);
        List<OfAudio> audio = presentation.audio(offer);
        StringBuilder text = new StringBuilder(HEADER);
        boolean grouped = !audio.isEmpty() && (!video.isEmpty() || audio.size() > 1);
        if (grouped) {
            RenditionId preferred = preferred(audio).id();
            List<Track.Audio> tracks = audio.stream().map(OfAudio::track).toList();
            for (OfAudio rendition : audio)
                text.append(media(rendition, tracks, rendition.id().equals(preferred)));
        }
        for (OfVideo rendition : video) text.append(variant(rendition, audio));
        if (video.isEmpty()) text.append(variant(preferred(audio), grouped));
        return text.toString();
    }

    /// The media playlist (RFC 8216 4.3.3).
    static String media(Rendition rendition) {
        TrackPlan plan = rendition.plan();
        StringBuilder text = new StringBuilder(HEADER);
        text.append("#EXT-X-TARGETDURATION:").append(targetDuration(plan)).append('\n');
        text.append("#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-MAP:URI=\"init.mp4\"\n");
        for (int k = 0; k < plan.segments(); k++) {
            long micros = plan.micros(k);
            text.append(String.format(Locale.ROOT, "#EXTINF:%d.%06d,\n", micros / 1_000_000, micros % 1_000_000));
            text.append(k).append(".m4s\n");
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    /// No segment, rounded to whole seconds, is longer (RFC 8216 4.3.3.1); rounded up to please strict players.
    private static long targetDuration(TrackPlan plan) {
        long longest = 0;
        for (int k = 0; k < plan.segments(); k++) longest = Math.max(longest, plan.micros(k));
        return Math.ceilDiv(longest, 1_000_000L);
    }

    static OfAudio preferred(List<OfAudio> audio) {
        return audio.stream()
                .filter(a -> a.track().label().isDefault())
                .findFirst()
                .orElse(audio.getFirst());
    }

    private static String media(OfAudio rendition, List<Track.Audio> all, boolean preferred) {
        Track.Audio track = rendition.track();
        String language = track.label()
                .language()
                .map(l -> ",LANGUAGE=\"" + quoted(l) + "\"")
                .orElse("");
        return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"%s\"%s,DEFAULT=%s,AUTOSELECT=YES,CHANNELS=\"%s\",URI=\"%s/index.m3u8\"\n"
                .formatted(
                        quoted(TrackName.of(track, all)),
                        language,
                        preferred ? "YES" : "NO",
                        rendition.channels(),
                        rendition.id());
    }

    private static String variant(OfVideo video, List<OfAudio> audio) {
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
        text.append(",VIDEO-RANGE=").append(range(video.picture().range()));
        if (!audio.isEmpty()) text.append(",AUDIO=\"audio\"");
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

    private static String range(DynamicRange range) {
        return switch (range) {
            case HDR10, DOLBY_VISION -> "PQ";
            case HLG -> "HLG";
            case SDR, UNKNOWN -> "SDR";
        };
    }

    /// A quoted string may hold neither quotes nor line breaks (RFC 8216 4.2).
    private static String quoted(String text) {
        return text.replaceAll("[\"\\r\\n]", "'");
    }
}
