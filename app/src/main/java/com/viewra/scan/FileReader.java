package com.viewra.scan;

import com.viewra.api.MediaException;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameReading;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.MediaFile;
import com.viewra.library.SidecarSubtitle;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.scan.FolderPlan.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one file into what the library keeps of it. A file that cannot be read is kept with the reason.
final class FileReader {
    private static final Logger LOG = LoggerFactory.getLogger(FileReader.class);
    private final MediaReader reader;

    FileReader(MediaReader reader) {
        this.reader = reader;
    }

    FileFound read(Path folder, Candidate candidate, List<SidecarSubtitle> sidecars) throws InterruptedException {
        try {
            return candidate.kind() == ItemKind.PHOTO
                    ? photo(folder, candidate)
                    : media(
                            folder,
                            candidate,
                            sidecars,
                            reader.read(candidate.file().path()));
        } catch (MediaException e) {
            LOG.debug("{} cannot be played", candidate.file().path(), e);
            return broken(
                    folder,
                    candidate,
                    sidecars,
                    Objects.requireNonNullElse(e.getMessage(), "The file cannot be read."));
        } catch (RuntimeException e) {
            LOG.error("reading {} failed", candidate.file().path(), e);
            return broken(folder, candidate, sidecars, "The file could not be read: " + e);
        }
    }

    private static FileFound media(Path folder, Candidate candidate, List<SidecarSubtitle> sidecars, MediaIndex index) {
        NameReading refined = candidate.claim().refinedBy(index.tags());
        boolean isSilentAndBlank = index.video().isEmpty() && index.audio().isEmpty();
        NameReading reading = index.video().isEmpty() && refined.kind() == ItemKind.VIDEO ? asTrack(refined) : refined;
        MediaFile file = new MediaFile(
                candidate.file().path(),
                candidate.file().sizeBytes(),
                Instant.ofEpochMilli(candidate.file().modifiedMs()),
                Optional.of(index.fingerprint()),
                Optional.of(index.container()),
                Optional.of(index.duration()),
                index.tracks(),
                sidecars,
                isSilentAndBlank ? Optional.of("The file holds neither picture nor sound.") : index.damage(),
                Optional.empty());
        return new FileFound(folder, reading, file, index.chapters(), albumArtist(index));
    }

    private static Optional<String> albumArtist(MediaIndex index) {
        return Optional.ofNullable(index.tags().get("album_artist")).filter(name -> !name.isBlank());
    }

    private static FileFound photo(Path folder, Candidate candidate) throws MediaException {
        PhotoReader.Photo photo = PhotoReader.read(candidate.file().path());
        MediaFile file = new MediaFile(
                candidate.file().path(),
                candidate.file().sizeBytes(),
                Instant.ofEpochMilli(candidate.file().modifiedMs()),
                fingerprint(candidate),
                Optional.of(Sidecars.extension(candidate.file().name())),
                Optional.empty(),
                photo.picture().stream().toList(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        NameReading reading = photo.taken()
                .map(date -> dated(candidate.claim().reading(), date))
                .orElse(candidate.claim().reading());
        return new FileFound(folder, reading, file, List.of(), Optional.empty());
    }

    private static FileFound broken(Path folder, Candidate candidate, List<SidecarSubtitle> sidecars, String reason) {
        MediaFile file = new MediaFile(
                candidate.file().path(),
                candidate.file().sizeBytes(),
                Instant.ofEpochMilli(candidate.file().modifiedMs()),
                fingerprint(candidate),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sidecars,
                Optional.of(reason),
                Optional.empty());
        return new FileFound(folder, candidate.claim().reading(), file, List.of(), Optional.empty());
    }

    private static Optional<Fingerprint> fingerprint(Candidate candidate) {
        try {
            return Optional.of(Fingerprint.of(candidate.file().path()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// A film's container that holds sound alone.
    private static NameReading asTrack(NameReading reading) {
        return with(reading, ItemKind.TRACK, reading.year(), reading.airDate());
    }

    private static NameReading dated(NameReading reading, LocalDate taken) {
        return with(reading, reading.kind(), OptionalInt.of(taken.getYear()), Optional.of(taken));
    }

    private static NameReading with(NameReading reading, ItemKind kind, OptionalInt year, Optional<LocalDate> airDate) {
        return new NameReading(
                kind,
                reading.title(),
                year,
                reading.show(),
                reading.season(),
                reading.episode(),
                reading.episodeEnd(),
                reading.absolute(),
                airDate,
                reading.artist(),
                reading.album(),
                reading.disc(),
                reading.track(),
                reading.edition(),
                reading.part(),
                reading.format3d(),
                reading.ids(),
                reading.extra(),
                reading.rule());
    }
}
