package com.viewra.api.metadata;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.web.WebException;
import java.util.List;
import java.util.Set;
import org.pf4j.ExtensionPoint;

/// Somebody who knows movies, shows or albums. A provider tells facts; the host compares them with what the user has,
/// scores them alike for all providers, and decides.
/// Called on virtual threads, several at once; implementations may block, keep to the limits of the service they ask,
/// and cache what it answers.
public interface MetadataProvider extends ExtensionPoint {
    /// Names the provider and its ids everywhere: "tmdb". At most 20 lower-case letters, digits and dashes.
    String id();

    /// The kinds it is asked about: some of movie, show and album. What is below them comes with their details.
    Set<ItemKind> kinds();

    /// Whether it can be asked now, and if not, what the user can do. Answers at once and asks nobody.
    Readiness readiness();

    /// Who the query may be about, the likeliest first, 20 at most. An id that the provider knows
    /// ([MetadataQuery#ids]) is looked up and makes the only candidate.
    /// @return empty if it knows nothing that fits
    /// @throws WebException if the service cannot be asked
    List<Candidate> candidates(MetadataQuery query) throws WebException, InterruptedException;

    /// All it knows of one of its ids.
    /// @param seasons of a show, those whose episodes are wanted; empty for other kinds
    /// @throws WebException if the service cannot be asked, or knows no such id ([WebException.Code#NOT_FOUND])
    Details details(ItemKind kind, String id, Set<Integer> seasons) throws WebException, InterruptedException;
}
