package com.viewra.ui.identify;

import com.viewra.enrichment.identification.Identification;
import com.viewra.enrichment.identification.Identification.Candidates;
import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Navigator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Says whom items are, tells what was done, and takes it back if the user wants. On the JavaFX thread.
public final class IdentifyDeeds {
    private final Library library;
    private final Identification identification;
    private final FxThread fx;
    private final Navigator navigator;

    public IdentifyDeeds(Library library, Identification identification, FxThread fx, Navigator navigator) {
        this.library = library;
        this.identification = identification;
        this.fx = fx;
        this.navigator = navigator;
    }

    /// Reads what waits when asked to.
    Reading<Waiting.Queue> waiting(Consumer<Waiting.Queue> shown) {
        return new Reading<>(fx, () -> Waiting.read(library, identification), shown, this::tell);
    }

    /// Finds out, when asked to, whether somebody has to look.
    public Reading<Need> need(Consumer<Need> shown) {
        return new Reading<>(fx, () -> Need.of(identification.status()), shown, _ -> {});
    }

    /// @param words to search by; empty for what the files say
    void candidates(Item item, Optional<String> words, OptionalInt year, Consumer<Candidates> shown) {
        fx.load(
                () -> identification.candidates(item.id(), words, year),
                shown,
                problem -> shown.accept(new Candidates(List.of(), List.of(ErrorText.of(problem)))));
    }

    /// @param done told, when that is known, whether it is decided
    void take(Item item, String provider, String id, Consumer<Boolean> done) {
        fx.load(
                () -> identification.identify(item.id(), provider, id),
                decided -> {
                    String title = decided.match().map(match -> match.title()).orElse(id);
                    navigator.offer(
                            "“%s” is now “%s”.".formatted(item.title(), title), "Undo", () -> undo(List.of(item)));
                    done.accept(true);
                },
                problem -> {
                    tell(problem);
                    done.accept(false);
                });
    }

    void leaveAlone(List<Item> items) {
        each(items, identification::leaveAlone, "left alone: nobody is asked about %s again".formatted(them(items)));
    }

    void askAgain(List<Item> items) {
        fx.load(
                () -> identification.askAgain(items.stream().map(Item::id).toList()),
                count -> navigator.say(
                        count == 0 ? "There is nothing left to ask about." : names(items) + ": asking again."),
                this::tell);
    }

    private interface Change {
        boolean of(MediaId item);
    }

    private void each(List<Item> items, Change change, String now) {
        fx.load(
                () -> items.stream().filter(item -> change.of(item.id())).toList(),
                changed -> {
                    if (changed.isEmpty()) return;
                    navigator.offer(
                            "%s %s %s.".formatted(names(changed), changed.size() == 1 ? "is" : "are", now),
                            "Undo",
                            () -> undo(changed));
                },
                this::tell);
    }

    private void undo(List<Item> items) {
        fx.load(
                () -> items.stream()
                        .filter(item -> identification.undo(item.id()))
                        .count(),
                count -> navigator.say(count == 0 ? "There is nothing to take back any more." : "Taken back."),
                this::tell);
    }

    private void tell(Exception problem) {
        navigator.say(ErrorText.of(problem));
    }

    private static String names(List<Item> items) {
        return items.size() == 1 ? "“" + items.getFirst().title() + "”" : "%,d items".formatted(items.size());
    }

    private static String them(List<Item> items) {
        return items.size() == 1 ? "it" : "them";
    }
}
