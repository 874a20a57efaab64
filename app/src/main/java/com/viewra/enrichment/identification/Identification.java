package com.viewra.enrichment.identification;

import com.viewra.api.metadata.Readiness;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.web.WebException;
import com.viewra.library.Identified;
import com.viewra.library.MediaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Who movies, shows and albums are: what was decided, by whom and why, and changing it. Safe for use from any thread;
/// blocks, where providers are asked for as long as they take.
public interface Identification {
    /// What is identified: of other kinds nobody knows more than their files say.
    Set<ItemKind> KINDS = Set.of(ItemKind.MOVIE, ItemKind.SHOW, ItemKind.ALBUM);

    Status status();

    /// Those that wait for a person, the latest first.
    List<Identified> needsLook(int offset, int limit);

    Optional<Identified> of(MediaId item);

    /// Asks all providers that are ready.
    /// @param words to search by; empty for what the files say
    /// @throws IllegalArgumentException with a sentence if the item is not of a kind that is identified
    Candidates candidates(MediaId item, Optional<String> words, OptionalInt year) throws InterruptedException;

    /// Takes the item for somebody, in place of whom it was taken for before.
    /// @throws IllegalArgumentException with a sentence if there is no such item or provider
    /// @throws WebException if the provider cannot be asked or knows no such id
    Identified identify(MediaId item, String provider, String id) throws WebException, InterruptedException;

    /// Asks again what the provider knows of whom the item was taken for. Edits and locks of the user stay.
    /// @throws IllegalArgumentException with a sentence if it was not identified
    Identified refresh(MediaId item) throws WebException, InterruptedException;

    /// Takes an identification, or that the item is left alone, back. What its files say counts again; nobody guesses
    /// anew.
    /// @return whether there was anything to take back
    boolean undo(MediaId item);

    /// Has the item never asked about again. What it was taken for is taken back.
    /// @return whether there is such an item
    boolean leaveAlone(MediaId item);

    /// Has items that nothing was decided about asked about again, in the background.
    /// @return how many
    int askAgain(List<MediaId> items);

    /// @param counts items by state
    /// @param waiting items that nobody was asked about yet
    record Status(Map<Identified.State, Integer> counts, int waiting, List<Provider> providers) {
        public Status {
            counts = Map.copyOf(counts);
            providers = List.copyOf(providers);
        }
    }

    record Provider(String id, Set<ItemKind> kinds, Readiness readiness) {}

    /// @param found the best first
    /// @param problems a sentence for each provider that could not be asked
    record Candidates(List<Scored> found, List<String> problems) {
        public Candidates {
            found = List.copyOf(found);
            problems = List.copyOf(problems);
        }
    }
}
