package com.viewra.enrichment.identification;

import com.viewra.api.event.EventPublisher;
import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.MetadataProvider;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.web.WebException;
import com.viewra.enrichment.identification.IdentificationEvent.IdentificationDropped;
import com.viewra.enrichment.identification.IdentificationEvent.ItemIdentified;
import com.viewra.enrichment.identification.IdentificationEvent.NeedsLook;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.Identifications;
import com.viewra.library.Identified;
import com.viewra.library.Identified.Match;
import com.viewra.library.Identified.State;
import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.MetadataStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Identifies by what providers say. Providers are asked without any lock; what is then decided is written under one,
/// if nobody decided something else meanwhile.
public final class DefaultIdentification implements Identification {
    private static final int BY_HAND = 100;
    private final Library library;
    private final Identifications decisions;
    private final Providers providers;
    private final Questions questions;
    private final DetailsWriter writer;
    private final EventPublisher events;
    private final InstantSource clock;
    private final ReentrantLock deciding = new ReentrantLock();

    public DefaultIdentification(
            Shelves shelves, Supplier<List<MetadataProvider>> providers, EventPublisher events, InstantSource clock) {
        this.library = shelves.library();
        this.decisions = shelves.decisions();
        this.providers = new Providers(providers);
        this.questions = new Questions(shelves.library(), shelves.metadata());
        this.writer = new DetailsWriter(shelves.metadata(), shelves.decisions(), shelves.artwork());
        this.events = events;
        this.clock = clock;
    }

    /// What is identified and where it is kept.
    public record Shelves(Library library, MetadataStore metadata, Identifications decisions, ArtworkLedger artwork) {}

    @Override
    public Status status() {
        return new Status(
                decisions.identificationCounts(), decisions.unidentified(Identification.KINDS), providers.described());
    }

    @Override
    public List<Identified> needsLook(int offset, int limit) {
        return decisions.identified(State.NEEDS_LOOK, offset, limit);
    }

    @Override
    public Optional<Identified> of(MediaId item) {
        return decisions.identified(item);
    }

    @Override
    public Candidates candidates(MediaId item, Optional<String> words, OptionalInt year) throws InterruptedException {
        MetadataQuery query = question(item);
        if (words.isPresent() || year.isPresent()) query = query.inWords(words.orElse(query.title()), year);
        Providers.Answers answers = providers.ask(query);
        return new Candidates(answers.ranked(), answers.problems());
    }

    private MetadataQuery question(MediaId item) {
        return questions
                .of(item)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Item " + item + " is not a movie, show or album; only those are identified."));
    }

    @Override
    public Identified identify(MediaId item, String provider, String id) throws WebException, InterruptedException {
        MetadataQuery query = question(item);
        Branch branch = branch(item);
        Details details = providers.details(provider, query.kind(), id, branch.seasons());
        Match match = new Match(provider, details.id(), title(details, branch.top()), BY_HAND);
        Identified decision = decision(item, Optional.of(match), true, List.of("chosen by hand"), query);
        decide(branch, decision, details, true);
        return decision;
    }

    @Override
    public Identified refresh(MediaId item) throws WebException, InterruptedException {
        Identified known = decisions
                .identified(item)
                .filter(one -> one.match().isPresent())
                .orElseThrow(() -> new IllegalArgumentException("Item " + item + " was not identified yet."));
        Match match = known.match().orElseThrow();
        Branch branch = branch(item);
        Details details = providers.details(match.provider(), branch.top().kind(), match.id(), branch.seasons());
        deciding.lock();
        try {
            boolean isStill = decisions.identified(item).equals(Optional.of(known));
            if (isStill) writer.write(branch, MetadataSource.provider(match.provider()), details);
        } finally {
            deciding.unlock();
        }
        return known;
    }

    /// Asks about an item that nothing was decided about, and decides if the answer is clear.
    /// @return false if those who may know could not all be asked: nothing was decided
    boolean examine(MediaId item) throws WebException, InterruptedException {
        Optional<MetadataQuery> query = questions.of(item);
        if (query.isEmpty()) return true;
        Providers.Answers answers = providers.ask(query.get());
        if (!answers.isComplete()) return false;
        switch (Verdict.of(answers.ranked())) {
            case Verdict.Sure(Scored match) -> take(item, query.get(), match);
            case Verdict.Unsure(String reason) -> setAside(item, query.get(), reason);
        }
        return true;
    }

    private void take(MediaId item, MetadataQuery query, Scored best) throws WebException, InterruptedException {
        Branch branch = branch(item);
        String id = best.candidate().id();
        Details details = providers.details(best.provider(), query.kind(), id, branch.seasons());
        Match match = new Match(best.provider(), details.id(), title(details, branch.top()), best.score());
        decide(branch, decision(item, Optional.of(match), false, best.reasons(), query), details, false);
    }

    private void setAside(MediaId item, MetadataQuery query, String reason) {
        deciding.lock();
        try {
            if (decisions.identified(item).isPresent()) return;
            decisions.decide(new Identified(
                    item,
                    State.NEEDS_LOOK,
                    Optional.empty(),
                    false,
                    List.of(reason),
                    Questions.inShort(query),
                    clock.instant()));
        } finally {
            deciding.unlock();
        }
        events.publish(new NeedsLook(item, reason));
    }

    private Identified decision(
            MediaId item, Optional<Match> match, boolean byUser, List<String> reasons, MetadataQuery query) {
        return new Identified(
                item, State.IDENTIFIED, match, byUser, reasons, Questions.inShort(query), clock.instant());
    }

    /// @param isWanted whether it takes the place of an earlier decision
    private void decide(Branch branch, Identified decision, Details details, boolean isWanted) {
        Match match = decision.match().orElseThrow();
        MetadataSource source = MetadataSource.provider(match.provider());
        deciding.lock();
        try {
            Optional<Identified> before = decisions.identified(decision.item());
            if (before.isPresent() && !isWanted) return;
            before.flatMap(Identified::match)
                    .map(old -> MetadataSource.provider(old.provider()))
                    .filter(old -> !old.equals(source))
                    .ifPresent(old -> writer.takeBack(branch, old));
            writer.write(branch, source, details);
            decisions.decide(decision);
        } finally {
            deciding.unlock();
        }
        events.publish(new ItemIdentified(decision.item(), match.provider(), match.id(), match.title(), match.score()));
    }

    @Override
    public boolean undo(MediaId item) {
        Optional<MetadataQuery> query = questions.of(item);
        deciding.lock();
        try {
            Optional<Identified> before = decisions.identified(item).filter(one -> one.state() != State.NEEDS_LOOK);
            if (before.isEmpty() || query.isEmpty()) return false;
            String what = before.get()
                    .match()
                    .map(match -> "That it is \"" + match.title() + "\" was taken back.")
                    .orElse("It is not left alone any more.");
            drop(item, before.get());
            decisions.decide(new Identified(
                    item,
                    State.NEEDS_LOOK,
                    Optional.empty(),
                    true,
                    List.of(what),
                    Questions.inShort(query.get()),
                    clock.instant()));
        } finally {
            deciding.unlock();
        }
        events.publish(new IdentificationDropped(item));
        return true;
    }

    @Override
    public boolean leaveAlone(MediaId item) {
        Optional<MetadataQuery> query = questions.of(item);
        if (query.isEmpty()) return false;
        deciding.lock();
        try {
            decisions.identified(item).ifPresent(before -> drop(item, before));
            decisions.decide(new Identified(
                    item,
                    State.LEFT_ALONE,
                    Optional.empty(),
                    true,
                    List.of(),
                    Questions.inShort(query.get()),
                    clock.instant()));
        } finally {
            deciding.unlock();
        }
        events.publish(new IdentificationDropped(item));
        return true;
    }

    private void drop(MediaId item, Identified before) {
        before.match().ifPresent(match -> writer.takeBack(branch(item), MetadataSource.provider(match.provider())));
    }

    @Override
    public int askAgain(List<MediaId> items) {
        List<MediaId> again = new ArrayList<>();
        for (MediaId item : items) {
            boolean isOpen = decisions
                    .identified(item)
                    .filter(one -> one.state() == State.NEEDS_LOOK)
                    .isPresent();
            if (!isOpen) continue;
            decisions.undecide(item);
            again.add(item);
        }
        again.forEach(item -> events.publish(new IdentificationDropped(item)));
        return again.size();
    }

    /// Has an item that waits for a look asked about again, if what is known of it changed.
    void reconsider(MediaId item) {
        Optional<Identified> before = decisions.identified(item).filter(one -> one.state() == State.NEEDS_LOOK);
        if (before.isEmpty()) return;
        Optional<String> now = questions.of(item).map(Questions::inShort);
        if (now.isPresent() && !now.get().equals(before.get().question())) decisions.undecide(item);
    }

    Providers providers() {
        return providers;
    }

    private Branch branch(MediaId item) {
        return Branch.of(
                library,
                library.item(item).orElseThrow(() -> new IllegalArgumentException("There is no item " + item + ".")));
    }

    private static String title(Details details, Item item) {
        return details.metadata().field(Field.TITLE).orElse(item.title());
    }
}
