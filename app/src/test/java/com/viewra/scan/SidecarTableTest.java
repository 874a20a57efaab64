package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.TrackLabel;
import com.viewra.isobmff.LanguageTag;
import com.viewra.testkit.SharedMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The table of subtitle and sound files beside videos, with the rate of tier A.
@EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
class SidecarTableTest {
    private static final Set<String> STREAMS = Set.of(
            "srt", "ass", "ssa", "vtt", "sub", "idx", "sup", "smi", "sami", "mks", "aac", "m4a", "dts", "mp3", "ac3",
            "mka", "flac");

    private record Row(
            String tier,
            String video,
            String sidecar,
            String media,
            String language,
            String title,
            List<Boolean> flags) {}

    @Test
    void label_sidecarsOfTheTable_readsAlmostAllRight() throws IOException {
        List<Row> rows = rows().stream().filter(row -> row.tier().equals("A")).toList();
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) if (!isRight(row)) wrong.add(row.sidecar() + " " + label(row));
        System.out.printf("sidecars.tsv tier A: %d of %d%n", rows.size() - wrong.size(), rows.size());
        assertTrue(wrong.size() * 100 <= rows.size() * 3, wrong::toString);
    }

    private static boolean isRight(Row row) {
        if (label(row).isEmpty() || row.media().equals("none"))
            return label(row).isEmpty() == row.media().equals("none");
        TrackLabel label = label(row).orElseThrow();
        return label.language()
                        .equals(said(row.language()).flatMap(LanguageTag::of).map(tag -> longer(tag, label)))
                && label.title().equals(said(row.title()))
                && List.of(label.isDefault(), label.isForced(), label.isHearingImpaired())
                        .equals(row.flags());
    }

    /// The table says Portuguese where the name says which.
    private static String longer(String tag, TrackLabel label) {
        return label.language().filter(own -> own.startsWith(tag + "-")).orElse(tag);
    }

    private static Optional<String> said(String cell) {
        return cell.equals("(none)") ? Optional.empty() : Optional.of(cell);
    }

    private static Optional<TrackLabel> label(Row row) {
        String video = Sidecars.stem(name(row.video()));
        String name = Sidecars.stem(name(row.sidecar()));
        if (!STREAMS.contains(Sidecars.extension(row.sidecar())) || !Sidecars.belongs(name, video))
            return Optional.empty();
        return Optional.of(SidecarName.label(name.substring(video.length())));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line :
                Files.readAllLines(SharedMedia.folder("naming").orElseThrow().resolve("sidecars.tsv"))) {
            if (line.startsWith("#") || line.startsWith("tier\t")) continue;
            List<String> cells = List.of(line.split("\t", -1));
            List<Boolean> flags =
                    cells.subList(6, 9).stream().map("yes"::equals).toList();
            rows.add(
                    new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), flags));
        }
        return rows;
    }
}
