package com.viewra.ui.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.copies.Copy;
import com.viewra.copies.CopyOffer;
import com.viewra.copies.Preset;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import com.viewra.ui.FakeCopies;
import com.viewra.ui.FakeNavigator;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.Place;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopyDeedsTest {
    private final FakeNavigator navigator = new FakeNavigator();
    private final CopyDeeds deeds =
            new CopyDeeds(new FakeCopies(), new FxThread(Runnable::run, Runnable::run), navigator);
    private final Item film = new FakeItem(new MediaId(1), ItemKind.MOVIE, "Tide")
            .at(Path.of("tide.mkv"))
            .item();

    @Test
    void estimate_oneQualityImpossible_hasTheReasonAndTheOthers() {
        Map<Preset, CopyOffer> shown = new EnumMap<>(Preset.class);

        deeds.estimate(Path.of("tide.mkv"), shown::putAll);

        assertEquals(List.of(Preset.values()), List.copyOf(shown.keySet()));
        assertEquals(
                new CopyOffer.Impossible("No copy for a phone can be made of this file."), shown.get(Preset.PHONE));
        assertTrue(shown.get(Preset.TABLET) instanceof CopyOffer.Possible);
        assertEquals(new CopyOffer.NoSmaller(Preset.ORIGINAL), shown.get(Preset.TELEVISION));
    }

    @Test
    void start_film_saysSoAndLeadsToTheList() {
        deeds.start(film, Preset.TABLET, Optional.empty());

        assertEquals("“Tide” is being copied.", navigator.said().getLast());
        navigator.accept();
        assertEquals(new Place.CopyList(), navigator.places().getLast());
        Copy copy = deeds.all().getFirst();
        assertEquals("Waits for its turn.", CopyWords.of(copy));
        deeds.remove(copy);
        assertEquals(List.of(), deeds.all());
    }
}
