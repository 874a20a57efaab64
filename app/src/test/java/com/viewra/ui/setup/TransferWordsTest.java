package com.viewra.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.exchange.ImportReport;
import com.viewra.exchange.Transfer;
import com.viewra.exchange.TransferId;
import com.viewra.exchange.TransferResult;
import com.viewra.library.portable.Recognised.By;
import com.viewra.library.portable.Taken.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferWordsTest {
    private static String done(ImportReport report) {
        return TransferWords.of(new Transfer(
                new TransferId(1),
                Transfer.Kind.IMPORT,
                Transfer.State.DONE,
                0,
                0,
                Optional.of(new TransferResult.Imported(report)),
                Optional.empty()));
    }

    @Test
    void of_rehearsal_tellsWhatWouldChangeWhatIsLeftAndWhatIsMissing() {
        ImportReport report = new ImportReport(
                true,
                10,
                Map.of(By.PATH, 6),
                Map.of(Part.PROGRESS, 4, Part.PLAYLIST, 1),
                Map.of(Part.LIKING, 2),
                4,
                List.of("Alien (1979)", "Brazil (1985)", "Clue (1985)", "Dune (1984)"),
                1,
                2,
                List.of("Line 7 cannot be read."));

        assertEquals(
                "6 of 10 items recognised. Would change: watched and resume of 4, playlists of 1."
                        + " Left as it is, because it is newer here or your own: ratings and favourites of 2."
                        + " Not in this library: Alien (1979), Brazil (1985), Clue (1985) and 1 more."
                        + " Left out of playlists, for they are not here: 2. Line 7 cannot be read.",
                done(report));
    }

    @Test
    void of_importOfTheSameAgain_saysThatNothingIsDifferent() {
        ImportReport report =
                new ImportReport(false, 3, Map.of(By.PATH, 3), Map.of(), Map.of(), 0, List.of(), 0, 0, List.of());

        assertEquals("3 of 3 items recognised. Nothing is different.", done(report));
    }
}
