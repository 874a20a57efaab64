package com.viewra.exchange;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Identified;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.Progress;
import com.viewra.library.portable.Clue;
import com.viewra.library.portable.FileClue;
import com.viewra.library.portable.ItemRecord;
import com.viewra.library.portable.Opinion;
import com.viewra.media.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An item in an exported library; [com.viewra.library.portable.ItemRecord] says what the parts are.
record ItemJson(
        long number,
        String kind,
        @Nullable List<String> titles,
        OptionalInt year,
        Optional<String> show,
        OptionalInt season,
        OptionalInt episode,
        Optional<String> artist,
        Optional<String> album,
        OptionalInt disc,
        OptionalInt track,
        @Nullable List<FileJson> files,
        @Nullable Map<String, String> ids,
        Optional<ProgressJson> progress,
        Optional<Boolean> favourite,
        OptionalInt rating,
        Optional<Instant> likedAt,
        @Nullable Map<String, SaidJson> said,
        @Nullable Set<String> locked,
        Optional<DecisionJson> identified,
        Optional<Instant> addedAt) {
    static ItemJson of(ItemRecord item) {
        Clue clue = item.clue();
        Opinion opinion = item.opinion();
        Map<String, SaidJson> said = new TreeMap<>();
        item.said().forEach((source, metadata) -> said.put(source.id(), SaidJson.of(metadata)));
        return new ItemJson(
                item.number(),
                clue.kind().id(),
                clue.titles(),
                clue.year(),
                clue.show(),
                clue.season(),
                clue.episode(),
                clue.artist(),
                clue.album(),
                clue.disc(),
                clue.track(),
                clue.files().stream().map(FileJson::of).toList(),
                new TreeMap<>(clue.ids()),
                opinion.progress().map(ProgressJson::of),
                opinion.favourite(),
                opinion.rating(),
                opinion.favourite().isPresent() || opinion.rating().isPresent()
                        ? Optional.of(opinion.likedAt())
                        : Optional.empty(),
                said,
                new TreeSet<>(item.locked()),
                item.decision().map(DecisionJson::of),
                item.addedAt());
    }

    ItemRecord record() {
        Map<MetadataSource, com.viewra.api.metadata.Metadata> sources = new LinkedHashMap<>();
        or(said, Map.<String, SaidJson>of())
                .forEach((source, told) -> sources.put(new MetadataSource(source), told.metadata()));
        return new ItemRecord(
                number,
                clue(),
                new Opinion(progress.map(ProgressJson::progress), favourite, rating, likedAt.orElse(Instant.EPOCH)),
                sources,
                or(locked, Set.of()),
                identified.map(told -> told.decision(new MediaId(Math.max(1, number)))),
                addedAt);
    }

    private Clue clue() {
        return new Clue(
                ExchangeJson.constant(ItemKind.class, kind),
                or(titles, List.of()),
                year,
                show,
                season,
                episode,
                artist,
                album,
                disc,
                track,
                or(files, List.<FileJson>of()).stream().map(FileJson::clue).toList(),
                or(ids, Map.of()),
                Map.of());
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    record FileJson(Optional<String> library, String path, OptionalLong sizeBytes, Optional<String> fingerprint) {
        static FileJson of(FileClue file) {
            return new FileJson(
                    file.library(),
                    file.path(),
                    file.sizeBytes(),
                    file.fingerprint().map(Fingerprint::hex));
        }

        FileClue clue() {
            return new FileClue(library, path, sizeBytes, fingerprint.map(Fingerprint::new));
        }
    }

    record ProgressJson(long positionMs, boolean watched, Instant at) {
        static ProgressJson of(Progress progress) {
            return new ProgressJson(progress.position().toMillis(), progress.watched(), progress.updatedAt());
        }

        Progress progress() {
            return new Progress(Duration.ofMillis(positionMs), watched, at);
        }
    }

    record DecisionJson(
            String state,
            Optional<MatchJson> match,
            boolean byUser,
            @Nullable List<String> reasons,
            @Nullable String question,
            Instant at) {
        static DecisionJson of(Identified decision) {
            return new DecisionJson(
                    decision.state().id(),
                    decision.match().map(MatchJson::of),
                    decision.byUser(),
                    decision.reasons(),
                    decision.question(),
                    decision.decidedAt());
        }

        Identified decision(MediaId item) {
            return new Identified(
                    item,
                    ExchangeJson.constant(Identified.State.class, state),
                    match.map(MatchJson::match),
                    byUser,
                    or(reasons, List.of()),
                    or(question, ""),
                    at);
        }
    }

    record MatchJson(String provider, String id, String title, int score) {
        static MatchJson of(Identified.Match match) {
            return new MatchJson(match.provider(), match.id(), match.title(), match.score());
        }

        Identified.Match match() {
            return new Identified.Match(provider, id, title, score);
        }
    }
}
