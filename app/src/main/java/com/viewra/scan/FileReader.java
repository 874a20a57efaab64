package com.viewra.scan;

import com.viewra.api.MediaException;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameReading;
import com.viewra.enrichment.sidecar.Nfo;
import com.viewra.enrichment.sidecar.TagMetadata;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.Finding.FileNamed;
import com.viewra.library.MediaFile;
import com.viewra.library.MetadataSource;
import com.viewra.library.Notes;
import com.viewra.library.SidecarSubtitle;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.scan.FolderListing.Entry;
import com.viewra.scan.FolderPlan.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one file into what the library keeps of it. A file that cannot be read is kept with the reason.
final class FileReader {
    private static final Logger LOG = LoggerFactory.getLogger(FileReader.class);
    /// Reasons that have nothing to do with what is in the file.
    private static final Set<MediaException.Code> PASSING =
            Set.of(MediaException.Code.SOURCE_UNREADABLE, MediaException.Code.TOOL_MISSING, MediaException.Code.BUSY);
    /// Stands for no time at all: a file that is said to be of then is read again by the next scan.
    private static final Instant UNREAD = Instant.EPOCH;

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
            return broken(folder, candidate, sidecars, reason(e, candidate.file()), PASSING.contains(e.code()));
        } catch (RuntimeException e) {
            LOG.error("reading {} failed", candidate.file().path(), e);
            return broken(folder, candidate, sidecars, "The file could not be read: " + e, true); // not its fault
        } catch (OutOfMemoryError | StackOverflowError e) { // made to do damage: it must not stop the scan as well
            LOG.error("reading {} failed", candidate.file().path(), e);
            return broken(folder, candidate, sidecars, "The file asks for more memory than there is.", false);
        }
    }

    /// Whether it could not be read now, which says nothing about the file.
    static boolean isUnread(FileFound found) {
        return found.file().broken().isPresent() && found.file().modifiedAt().equals(UNREAD);
    }

    /// Names are given to other programs as text, so those that are none lead nowhere there.
    private static String reason(MediaException e, Entry file) {
        boolean isText = file.path().equals(Path.of(file.path().toString()));
        if (isText || file.sizeBytes() == 0 || e.code() == MediaException.Code.SOURCE_UNREADABLE)
            return Objects.requireNonNullElse(e.getMessage(), "The file cannot be read.");
        return "FFmpeg cannot open this file, as its name or that of a folder is not UTF-8. Rename it.";
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

    /// A film by its name alone, without a look into it.
    static FileNamed named(Path folder, Candidate candidate) {
        NameReading reading = named(candidate, candidate.claim().reading(), new Nfo(List.of()));
        return new FileNamed(folder, candidate.file().path(), reading, labels(candidate));
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
        List<Label> labels = labels(candidate);
        Metadata.Builder filed = new Metadata.Builder();
        labels.forEach(label -> filed.label(label.kind(), label.name()));
        if (!labels.isEmpty()) said.put(MetadataSource.NAME, filed.done());
        return new Notes(said, candidate.notesStamp());
    }

    private static List<Label> labels(Candidate candidate) {
        return candidate.boxSet().stream()
                .map(name -> new Label(Label.Kind.COLLECTION, name))
                .toList();
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
                new Notes(Map.of(MetadataSource.TAGS, said.done()), candidate.notesStamp()));
    }

    private static FileFound broken(
            Path folder, Candidate candidate, List<SidecarSubtitle> sidecars, String reason, boolean isPassing) {
        MediaFile file = new MediaFile(
                candidate.file().path(),
                candidate.file().sizeBytes(),
                isPassing ? UNREAD : Instant.ofEpochMilli(candidate.file().modifiedMs()),
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
