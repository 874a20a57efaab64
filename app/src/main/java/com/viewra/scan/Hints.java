package com.viewra.scan;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import com.viewra.enrichment.sidecar.SidecarText;
import com.viewra.scan.PlexMatch.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What `.plexmatch` files in a folder and those above it say of its files: it counts for more than names.
public final class Hints {
    static final Hints NONE = new Hints(List.of());
    private static final Logger LOG = LoggerFactory.getLogger(Hints.class);
    private final List<Said> said;

    /// @param stamp changes when the file does
    private record Said(Path folder, PlexMatch hints, String stamp) {}

    /// @param said that of the innermost folder first
    private Hints(List<Said> said) {
        this.said = said;
    }

    /// Those that count in a folder.
    /// @param root folder of the library
    public static Hints in(Path root, Path folder) {
        if (!folder.startsWith(root)) return NONE;
        Path above = folder.getParent();
        Hints outer = folder.equals(root) || above == null ? NONE : in(root, above);
        return outer.and(folder);
    }

    /// Those that count in a folder right below the one these are of.
    Hints and(Path folder) {
        Path file = folder.resolve(PlexMatch.NAME);
        try {
            PlexMatch hints = PlexMatch.parse(SidecarText.read(file));
            if (hints.isEmpty()) return this;
            String stamp =
                    Files.size(file) + "/" + Files.getLastModifiedTime(file).toMillis();
            return new Hints(Stream.concat(Stream.of(new Said(folder, hints, stamp)), said.stream())
                    .toList());
        } catch (NoSuchFileException e) {
            return this;
        } catch (IOException e) {
            LOG.warn("{} cannot be read and is left out. ({})", file, e.toString());
            return this;
        }
    }

    /// Changes when one of the files does; empty if there are none. Short, however many they are.
    Optional<String> stamp() {
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Integer.toHexString(
                        said.stream().map(Said::stamp).toList().hashCode()));
    }

    /// The stamp of a folder, different where the hints are.
    String stamped(String folder) {
        return stamp().map(own -> own + "-" + folder).orElse(folder);
    }

    /// The reading with what the hints say of the file. Extras have names of their own.
    public NameReading applied(NameReading reading, Path file) {
        boolean isVideo = switch (reading.kind()) {
            case MOVIE, EPISODE, VIDEO, SHOW, SEASON -> true;
            case TRACK, ALBUM, ARTIST, PHOTO -> false;
        };
        if (said.isEmpty() || !isVideo || reading.extra().isPresent()) return reading;
        PlexMatch hints = said.stream().map(Said::hints).reduce(PlexMatch::or).orElse(PlexMatch.NONE);
        Optional<Numbers> numbers =
                said.stream().flatMap(one -> numbers(one, file).stream()).findFirst();
        return hinted(reading, hints, numbers);
    }

    /// Hints name files by where they lie below the folder, or by name alone.
    private static Optional<Numbers> numbers(Said said, Path file) {
        String relative =
                said.folder.relativize(file).toString().replace('\\', '/').toLowerCase(Locale.ROOT);
        String name = relative.substring(relative.lastIndexOf('/') + 1);
        Map<String, Numbers> episodes = said.hints.episodes();
        return Optional.ofNullable(episodes.get(relative)).or(() -> Optional.ofNullable(episodes.get(name)));
    }

    private static NameReading hinted(NameReading reading, PlexMatch hints, Optional<Numbers> numbers) {
        NameDraft hinted = NameDraft.from(reading);
        hinted.rule = reading.rule() + " + plexmatch";
        hinted.ids.putAll(hints.ids());
        if (hints.year().isPresent()) hinted.year = hints.year();
        numbers.ifPresent(known -> {
            hinted.kind = ItemKind.EPISODE;
            hinted.episode = OptionalInt.of(known.first());
            hinted.episodeEnd = known.last() > known.first() ? OptionalInt.of(known.last()) : OptionalInt.empty();
        });
        if (hinted.kind == ItemKind.EPISODE) {
            hinted.show = hints.title().or(reading::show);
            hinted.season = season(reading, hints, numbers);
        } else {
            hinted.title = hints.title().or(reading::title);
        }
        return hinted.done();
    }

    private static OptionalInt season(NameReading reading, PlexMatch hints, Optional<Numbers> numbers) {
        if (numbers.isPresent() && numbers.get().season().isPresent())
            return numbers.get().season();
        if (hints.season().isPresent()) return hints.season();
        return numbers.isPresent() && reading.season().isEmpty() ? OptionalInt.of(1) : reading.season();
    }
}
