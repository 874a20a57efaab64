package com.viewra.streaming;

import com.viewra.api.media.TrackLabel;
import com.viewra.streaming.OfferedTracks.Sound;
import com.viewra.streaming.OfferedTracks.Text;
import com.viewra.streaming.Rendition.OfAudio;
import com.viewra.streaming.Rendition.OfVideo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A static DASH manifest (ISO 23009-1) over the segments that the HLS playlists name, with exact times.
final class DashManifest {
    /// Where Dolby Vision upon a base has its attributes (ANSI/SCTE 214-1).
    private static final String SCTE_214 = " xmlns:scte214=\"urn:scte:dash:scte214-extensions\"";

    private DashManifest() {}

    static String write(Presentation presentation, Offer offer, OfferedTracks tracks) {
        boolean supplemented = presentation.video(offer).stream()
                .anyMatch(video -> video.picture().supplement().isPresent());
        StringBuilder text = new StringBuilder(head(presentation.seconds(offer), supplemented ? SCTE_214 : ""));
        // Copies are cut where the source allows, so they cannot share a set with what is encoded on the grid.
        Map<Boolean, List<OfVideo>> byCopy = new TreeMap<>(Comparator.reverseOrder());
        for (OfVideo video : presentation.video(offer))
            byCopy.computeIfAbsent(video.isCopy(), _ -> new ArrayList<>()).add(video);
        byCopy.values().forEach(set -> text.append(videoSet(set)));
        for (Sound sound : tracks.audio()) text.append(audioSet(sound));
        TextPlan plan = TextPlan.of(presentation);
        for (Text subtitles : tracks.text()) text.append(textSet(subtitles, plan));
        if (!byCopy.isEmpty())
            TilePlan.of(presentation).map(TileManifest::dashSet).ifPresent(text::append);
        return text.append("  </Period>\n</MPD>\n").toString();
    }

    private static String head(double seconds, String namespace) {
        return String.format(Locale.ROOT, """
                <?xml version="1.0" encoding="UTF-8"?>
                <MPD xmlns="urn:mpeg:dash:schema:mpd:2011"%s profiles="urn:mpeg:dash:profile:isoff-live:2011" \
                type="static" mediaPresentationDuration="PT%.6fS" minBufferTime="PT2S">
                  <Period id="0" start="PT0S">
                """, namespace, seconds);
    }

    private static String videoSet(List<OfVideo> video) {
        StringBuilder text = new StringBuilder(
                "    <AdaptationSet contentType=\"video\" mimeType=\"video/mp4\" segmentAlignment=\"true\" startWithSAP=\"1\">\n");
        text.append(template(video.getFirst().plan()));
        for (OfVideo rendition : video) text.append(representation(rendition));
        return text.append("    </AdaptationSet>\n").toString();
    }

    private static String representation(OfVideo video) {
        String rate = video.picture()
                .frameRate()
                .map(r -> " frameRate=\"" + (r.denominator() == 1 ? "" + r.numerator() : r.toString()) + '"')
                .orElse("");
        String supplement = video.picture()
                .supplement()
                .map(dolby -> " scte214:supplementalCodecs=\"%s\" scte214:supplementalProfiles=\"%s\""
                        .formatted(dolby.codecs(), dolby.brand()))
                .orElse("");
        return "      <Representation id=\"%s\" codecs=\"%s\"%s bandwidth=\"%s\" width=\"%s\" height=\"%s\"%s/>\n"
                .formatted(
                        video.id(),
                        video.codecs(),
                        supplement,
                        video.bitrate().peak(),
                        video.picture().width(),
                        video.picture().height(),
                        rate);
    }

    private static String audioSet(Sound sound) {
        OfAudio audio = sound.rendition();
        return """
                    <AdaptationSet contentType="audio" mimeType="audio/mp4"%s segmentAlignment="true" startWithSAP="1">
                      <Label>%s</Label>
                %s%s      <Representation id="%s" codecs="%s" bandwidth="%s" audioSamplingRate="%s">
                        <AudioChannelConfiguration \
                schemeIdUri="urn:mpeg:dash:23003:3:audio_channel_configuration:2011" value="%s"/>
                      </Representation>
                    </AdaptationSet>
                """.formatted(
                        language(audio.track().label()),
                        escaped(sound.name()),
                        role(sound.chosen() ? "main" : "alternate"),
                        template(audio.plan()),
                        audio.id(),
                        audio.codecs(),
                        audio.bitrate().peak(),
                        audio.sampleRate(),
                        audio.channels());
    }

    /// Segments of plain WebVTT with the times of the film.
    private static String textSet(Text text, TextPlan plan) {
        TrackLabel label = text.track().label();
        StringBuilder roles = new StringBuilder(
                role(label.isForced() ? "forced-subtitle" : label.isHearingImpaired() ? "caption" : "subtitle"));
        if (text.chosen()) roles.append(role("main"));
        return """
                    <AdaptationSet contentType="text" mimeType="text/vtt"%s segmentAlignment="true">
                      <Label>%s</Label>
                %s      <SegmentTemplate timescale="1000000" media="../subtitles/$RepresentationID$/$Number$.vtt" startNumber="0">
                        <SegmentTimeline>
                %s        </SegmentTimeline>
                      </SegmentTemplate>
                      <Representation id="%s" bandwidth="1000"/>
                    </AdaptationSet>
                """.formatted(
                        language(label),
                        escaped(text.name()),
                        roles,
                        timeline(plan),
                        text.track().id());
    }

    private static String timeline(TextPlan plan) {
        int last = plan.segments() - 1;
        StringBuilder text = new StringBuilder();
        if (last > 0) {
            String repeat = last > 1 ? " r=\"" + (last - 1) + '"' : "";
            text.append("          <S t=\"0\" d=\"" + plan.micros(0) + '"' + repeat + "/>\n");
        }
        return text.append("          <S t=\"" + plan.startMicros(last) + "\" d=\"" + plan.micros(last) + "\"/>\n")
                .toString();
    }

    private static String language(TrackLabel label) {
        return label.language().map(tag -> " lang=\"" + escaped(tag) + '"').orElse("");
    }

    private static String role(String value) {
        return "      <Role schemeIdUri=\"urn:mpeg:dash:role:2011\" value=\"" + value + "\"/>\n";
    }

    private static String template(TrackPlan plan) {
        StringBuilder text = new StringBuilder("      <SegmentTemplate timescale=\"" + plan.timescale()
                + "\" initialization=\"$RepresentationID$/init.mp4\" media=\"$RepresentationID$/$Number$.m4s\" startNumber=\"0\">\n"
                + "        <SegmentTimeline>\n");
        for (int k = 0; k < plan.segments(); ) {
            long duration = plan.end(k) - plan.start(k);
            int same = k;
            while (same + 1 < plan.segments() && plan.end(same + 1) - plan.start(same + 1) == duration) same++;
            text.append("          <S");
            if (k == 0) text.append(" t=\"" + plan.start(0) + '"');
            text.append(" d=\"" + duration + '"');
            if (same > k) text.append(" r=\"" + (same - k) + '"');
            text.append("/>\n");
            k = same + 1;
        }
        return text.append("        </SegmentTimeline>\n      </SegmentTemplate>\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
