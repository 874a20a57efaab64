package com.viewra.scan;

import com.viewra.api.MediaException;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameReading;
import com.viewra.enrichment.sidecar.Nfo;
import com.viewra.enrichment.sidecar.TagMetadata;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.MediaFile;
import com.viewra.library.MetadataSource;
import com.viewra.library.Notes;
import com.viewra.library.SidecarSubtitle;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.scan.FolderPlan.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        Nfo nfo = candidate.nfo().map(NfoFiles::read).orElseGet(() -> new Nfo(List.of()));
        NameReading refined = named(candidate, candidate.claim().refinedBy(index.tags()), nfo);
        boolean isSilentAndBlank = index.video().isEmpty() && index.audio().isEmpty();
        NameReading reading =
                index.video().isEmpty() && refined.kind() == ItemKind.VIDEO ? Readings.asTrack(refined) : refined;
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
        return new FileFound(
                folder, reading, file, index.chapters(), albumArtist(index), notes(candidate, reading, index, nfo));
    }

    private static NameReading named(Candidate candidate, NameReading reading, Nfo nfo) {
        if (candidate.isExtra())
            return Readings.asExtra(reading, Sidecars.stem(candidate.file().name()));
        boolean isTold = reading.kind() == ItemKind.EPISODE
                && reading.episode().isEmpty()
                && nfo.episode().isPresent();
        return isTold ? Readings.numbered(reading, nfo.season(), nfo.episode(), nfo.episodeEnd()) : reading;
    }

    /// Titles inside films are what the tool that made them wrote there, so only music speaks for itself.
    private static Notes notes(Candidate candidate, NameReading reading, MediaIndex index, Nfo nfo) {
        Map<MetadataSource, Metadata> said = new HashMap<>();
        Metadata tags = reading.kind() == ItemKind.TRACK ? TagMetadata.of(index.tags()) : Metadata.NONE;
        if (!tags.isEmpty()) said.put(MetadataSource.TAGS, tags);
        if (!nfo.entries().isEmpty()) said.put(MetadataSource.NFO, nfo.metadata());
        return new Notes(said, candidate.nfo().map(NfoFiles::stamp));
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
                .map(date -> Readings.dated(candidate.claim().reading(), date))
                .orElse(candidate.claim().reading());
        Metadata.Builder said = new Metadata.Builder().add(photo.said());
        candidate.motion().ifPresent(film -> said.field(Field.MOTION, film.name()));
        return new FileFound(
                folder,
                reading,
                file,
                List.of(),
                Optional.empty(),
                new Notes(
                        Map.of(MetadataSource.TAGS, said.done()),
                        candidate.motion().map(NfoFiles::stamp)));
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
        NameReading reading = candidate.claim().reading();
        return new FileFound(
                folder,
                candidate.isExtra()
                        ? Readings.asExtra(
                                reading, Sidecars.stem(candidate.file().name()))
                        : reading,
                file,
                List.of(),
                Optional.empty());
    }

    private static Optional<Fingerprint> fingerprint(Candidate candidate) {
        try {
            return Optional.of(Fingerprint.of(candidate.file().path()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
