package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackLabel;
import com.viewra.library.SidecarSubtitle;
import com.viewra.testkit.Clips;
import com.viewra.testkit.SharedMedia;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// What RFC 8216 and ISO 23009-1 ask of manifests, and that both say the same, on real films.
class ManifestRulesTest {
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z-]+)=(\"[^\"\\r\\n]*\"|[^,\"\\s]+)(?:,|$)");

    @TempDir
    Path folder;

    static Stream<Path> films() {
        Stream<Path> own = Stream.of(Clips.mkv(320, 240, "30000/1001", 13, 100), Clips.mp4(320, 240, "24", 10, 240));
        Stream<Path> shared = SharedMedia.folder("media").stream()
                .flatMap(media -> Stream.of("film/open-movie-reel-720p-82s.mkv", "video/three-audio-languages.mp4")
                        .map(media::resolve));
        return Stream.concat(own, shared);
    }

    @ParameterizedTest
    @MethodSource("films")
    void manifests_ofAFilm_keepTheRulesAndAgree(Path film) throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            TrackLabel label =
                    new TrackLabel(Optional.of("en"), Optional.of("The \"best\" & <more>"), true, false, true);
            real.beside = List.of(new SidecarSubtitle(Path.of("film.srt"), Codec.SUBRIP, label));
            Offer offer = real.everything(film);
            assertMaster(real.streams.hlsMaster(film, offer));
            Set<Integer> targets = new HashSet<>();
            Map<String, BigDecimal> lengths = new HashMap<>();
            for (RenditionId rendition : offer.renditions()) {
                String playlist = real.streams.hlsMedia(film, rendition);
                targets.add(assertMedia(playlist));
                lengths.put(rendition.toString(), length(playlist));
            }
            assertEquals(1, targets.size(), "one target duration for what is played together (6.2.4): " + targets);
            assertMedia(real.streams.texts().playlist(film, "sidecar-0"));
            assertMedia(real.streams.tiles().playlist(film));
            assertDash(real.streams.dash(film, offer), lengths);
        }
    }

    private static void assertMaster(String master) {
        List<Map<String, String>> variants = new ArrayList<>();
        Map<String, Set<String>> names = new HashMap<>();
        Map<String, Integer> defaults = new HashMap<>();
        for (String line : master.lines().toList()) {
            if (line.startsWith("#EXT-X-STREAM-INF:")) variants.add(attributes(line));
            if (!line.startsWith("#EXT-X-MEDIA:")) continue;
            Map<String, String> media = attributes(line);
            String group = media.get("TYPE") + media.get("GROUP-ID");
            assertTrue(
                    names.computeIfAbsent(group, _ -> new HashSet<>()).add(String.valueOf(media.get("NAME"))),
                    "a name once in a group (4.3.4.1.1): " + line);
            if ("YES".equals(media.get("DEFAULT"))) {
                assertEquals("YES", media.get("AUTOSELECT"), line);
                assertEquals(1, defaults.merge(group, 1, Integer::sum), "one default in a group: " + line);
            }
        }
        assertFalse(variants.isEmpty(), master);
        for (Map<String, String> variant : variants) {
            for (String needed : List.of("BANDWIDTH", "AVERAGE-BANDWIDTH", "CODECS", "RESOLUTION"))
                assertNotEquals(null, variant.get(needed), needed + " in " + variant);
            long peak = Long.parseLong(String.valueOf(variant.get("BANDWIDTH")));
            assertTrue(peak >= Long.parseLong(String.valueOf(variant.get("AVERAGE-BANDWIDTH"))), variant::toString);
            for (String group : List.of("AUDIO", "SUBTITLES")) {
                String named = variant.get(group);
                assertTrue(named == null || names.containsKey(group + named), "group of " + variant);
            }
        }
    }

    private static Map<String, String> attributes(String line) {
        Map<String, String> attributes = new HashMap<>();
        int end = line.indexOf(':') + 1;
        Matcher found = ATTRIBUTE.matcher(line);
        while (found.find(end) && found.start() == end) {
            assertEquals(null, attributes.put(found.group(1), found.group(2)), "twice: " + line);
            end = found.end();
        }
        assertEquals(line.length(), end, "not a list of attributes: " + line);
        return attributes;
    }

    /// @return its target duration
    private static int assertMedia(String playlist) {
        int target = Integer.parseInt(after(playlist, "#EXT-X-TARGETDURATION:"));
        for (BigDecimal duration : durations(playlist)) {
            assertTrue(duration.signum() > 0, "a segment takes time: " + playlist);
            assertTrue(duration.compareTo(BigDecimal.valueOf(target)) <= 0, duration + " is longer than " + target);
        }
        assertTrue(playlist.startsWith("#EXTM3U\n") && playlist.endsWith("#EXT-X-ENDLIST\n"), playlist);
        return target;
    }

    private static String after(String playlist, String tag) {
        return playlist.lines()
                .filter(line -> line.startsWith(tag))
                .findFirst()
                .orElseThrow()
                .substring(tag.length());
    }

    private static List<BigDecimal> durations(String playlist) {
        return playlist.lines()
                .filter(line -> line.startsWith("#EXTINF:"))
                .map(line -> new BigDecimal(line.substring(8, line.indexOf(','))))
                .toList();
    }

    private static BigDecimal length(String playlist) {
        return durations(playlist).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertDash(String manifest, Map<String, BigDecimal> lengths) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(manifest)));
        for (Element representation : all(document.getDocumentElement(), "Representation")) {
            BigDecimal hls = lengths.get(representation.getAttribute("id"));
            if (hls == null) continue;
            Element set = (Element) representation.getParentNode();
            Element template = all(set, "SegmentTemplate").getFirst();
            double timescale = Double.parseDouble(template.getAttribute("timescale"));
            List<Element> runs = all(template, "S");
            long end = Long.parseLong(runs.getFirst().getAttribute("t"));
            for (Element run : runs) {
                String repeat = run.getAttribute("r");
                end += Long.parseLong(run.getAttribute("d")) * (repeat.isEmpty() ? 1 : Long.parseLong(repeat) + 1);
            }
            assertEquals(hls.doubleValue(), end / timescale, 1e-6, representation.getAttribute("id"));
        }
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int n = 0; n < found.getLength(); n++) elements.add((Element) found.item(n));
        return elements;
    }
}
