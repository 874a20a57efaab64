package com.viewra.ui.detail;

import com.viewra.library.Item;
import com.viewra.library.MediaFile;
import com.viewra.ui.copy.CopyDeeds;
import com.viewra.ui.copy.CopyForm;
import com.viewra.ui.deed.Marking;
import com.viewra.ui.page.Navigator;
import java.util.Optional;
import java.util.function.Consumer;

/// What the buttons of a detail page do beyond playing.
/// @param identify asks the user whom an item is
/// @param showInFolder empty where the system has no way to show a file in its folder
public record DetailDeeds(
        Navigator navigator,
        Marking marking,
        CopyDeeds copies,
        Consumer<Item> identify,
        Optional<Consumer<MediaFile>> showInFolder) {
    void makeCopy(Item item, MediaFile file) {
        navigator.show(new CopyForm(item, file.path(), copies, navigator::closeDialog));
    }
}
