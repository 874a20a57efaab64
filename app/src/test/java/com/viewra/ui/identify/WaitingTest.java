package com.viewra.ui.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.Readiness;
import com.viewra.api.scan.ItemKind;
import com.viewra.enrichment.identification.Identification;
import com.viewra.ui.identify.Waiting.Queue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static String inShort(int unasked, String lacking) {
        return new Queue(List.of(), 0, unasked, 0, lacking).inShort();
    }

    @Test
    void inShort_allAsked_saysThatWhatCouldBeWasRecognised() {
        assertEquals("Whatever could be recognised, was. What nobody dares to guess comes here.", inShort(0, ""));
    }

    @Test
    void inShort_someNotAskedYet_saysHowMany() {
        assertEquals("One item is still to be asked about. What nobody dares to guess comes here.", inShort(1, ""));
        assertEquals("12 items are still to be asked about. What nobody dares to guess comes here.", inShort(12, ""));
    }

    @Test
    void inShort_nobodyCanBeAsked_doesNotSayThatAllIsDone() {
        assertEquals(
                "As soon as somebody can be asked, what they do not dare to guess comes here.",
                inShort(0, "It needs a key."));
    }

    @Test
    void damage_noneOneOrMore_countsThemOrSaysNothing() {
        assertEquals("", new Queue(List.of(), 0, 0, 0, "").damage());
        assertEquals("1 damaged item", new Queue(List.of(), 0, 0, 1, "").damage());
        assertEquals("12 damaged items", new Queue(List.of(), 0, 0, 12, "").damage());
    }

    @Test
    void need_providerWithoutItsKeyAndItemsThatWait_isThereThoughNothingNeedsALook() {
        assertTrue(need(3, Readiness.State.NEEDS_KEY).isThere());
        assertFalse(need(0, Readiness.State.NEEDS_KEY).isThere(), "nothing waits for it");
        assertFalse(need(3, Readiness.State.READY).isThere(), "they are being asked about");
    }

    private static Need need(int waiting, Readiness.State state) {
        Identification.Provider tmdb =
                new Identification.Provider("tmdb", Set.of(ItemKind.MOVIE), new Readiness(state, "A sentence."));
        return Need.of(new Identification.Status(Map.of(), waiting, List.of(tmdb)));
    }
}
