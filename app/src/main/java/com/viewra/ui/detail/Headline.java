package com.viewra.ui.detail;

import com.viewra.enrichment.identification.Identification;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.library.MediaFile;
import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.artwork.Wanted;
import com.viewra.ui.deed.Marking;
import com.viewra.ui.deed.StarBar;
import com.viewra.ui.facts.FileFacts;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Place;
import com.viewra.ui.player.Clock;
import com.viewra.ui.theme.ChipMenu;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.Caption;
import com.viewra.ui.tile.TileKit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// Title, the facts that matter for choosing, and what one can do.
final class Headline extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int LOGO_WIDTH = 480;
    private static final int LOGO_HEIGHT = 150;
    private final Navigator navigator;
    private final DetailDeeds deeds;

    Headline(DetailContent content, TileKit kit, DetailDeeds deeds) {
        this.navigator = kit.navigator();
        this.deeds = deeds;
        getStyleClass().add("headline");
        Item item = content.details().item();
        content.details().parents().stream()
                .findFirst()
                .ifPresent(top -> getChildren().add(parentLink(top)));
        getChildren().addAll(title(item, kit.pictures()), facts(content));
        content.missingSince().ifPresent(since -> getChildren().add(gone(since)));
        String howFar = item.isPlayable()
                ? "This file is damaged; what can be read of it plays. "
                : "This file can't be played. ";
        item.broken().ifPresent(reason -> getChildren().add(warning(howFar + reason)));
        getChildren().add(buttons(content));
    }

    /// As it is lettered, where there is a picture of that.
    private static Node title(Item item, PictureLoader pictures) {
        Label title = new Label(item.title());
        title.getStyleClass().add("detail-title");
        title.setWrapText(true);
        Wanted.of(item, List.of(ArtworkKind.LOGO), LOGO_WIDTH, LOGO_HEIGHT, 0)
                .ifPresent(logo -> pictures.load(logo, picture -> {
                    title.setAccessibleText(item.title());
                    title.setText("");
                    title.setGraphic(new ImageView(picture));
                }));
        return title;
    }

    private Node parentLink(Item top) {
        Button link = new Button(top.title());
        link.setMnemonicParsing(false);
        link.getStyleClass().setAll("parent-link");
        link.setOnAction(_ -> navigator.open(top, List.of(top)));
        return link;
    }

    private static Node facts(DetailContent content) {
        Item item = content.details().item();
        String words = Stream.of(
                        item.artist(),
                        number("Season ", item.season()),
                        number("Episode ", item.episode()),
                        number("", item.year()),
                        item.duration().map(Caption::length))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("   ·   "));
        FlowPane facts = new FlowPane(8, 8);
        facts.setAlignment(Pos.CENTER_LEFT);
        if (!words.isEmpty()) {
            Label text = new Label(words);
            text.getStyleClass().add("detail-facts");
            facts.getChildren().add(text);
        }
        FileFacts.ofFirst(content.details().files())
                .ifPresent(file ->
                        file.badges().forEach(badge -> facts.getChildren().add(badge(badge))));
        return facts;
    }

    private static Optional<String> number(String name, OptionalInt number) {
        return number.isPresent() ? Optional.of(name + number.getAsInt()) : Optional.empty();
    }

    private static Label badge(String text) {
        Label badge = new Label(text);
        badge.getStyleClass().add("badge");
        return badge;
    }

    private static Node gone(Instant since) {
        return warning("Gone since " + DAY.format(since.atZone(ZoneId.systemDefault()))
                + ". Its file is not found any more; it shows again when the file comes back.");
    }

    private static Node warning(String sentence) {
        Label label = new Label(sentence, Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        label.getStyleClass().add("detail-warning");
        label.setWrapText(true);
        return label;
    }

    private Node buttons(DetailContent content) {
        FlowPane buttons = new FlowPane(10, 10);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("detail-buttons");
        content.play()
                .filter(_ -> content.missingSince().isEmpty())
                .ifPresent(item -> buttons.getChildren().addAll(playButtons(content, item)));
        Item item = content.details().item();
        List<MediaFile> versions = Versions.of(content.details().files());
        if (!versions.isEmpty() && item.isPlayable()) buttons.getChildren().add(versionMenu(item, versions));
        if (Marking.isWatchable(item)) buttons.getChildren().add(watchedButton(item));
        buttons.getChildren().add(favouriteButton(item));
        Optional<MediaFile> first = content.details().files().stream().findFirst();
        first.ifPresent(file -> deeds.showInFolder()
                .ifPresent(show -> buttons.getChildren()
                        .add(Icons.button(MaterialDesignF.FOLDER_OUTLINE, "Show in folder", () -> show.accept(file)))));
        first.filter(_ -> Marking.isWatchable(item) && item.isPlayable())
                .ifPresent(file -> buttons.getChildren()
                        .add(Icons.button(
                                MaterialDesignC.CONTENT_DUPLICATE, "Make a copy…", () -> deeds.makeCopy(item, file))));
        if (Identification.KINDS.contains(item.kind()))
            buttons.getChildren()
                    .add(Icons.button(
                            MaterialDesignA.ACCOUNT_QUESTION_OUTLINE,
                            "Say what it is…",
                            () -> deeds.identify().accept(item)));
        StarBar stars = new StarBar(rating -> deeds.marking().rate(item, rating));
        stars.show(item.liking().rating());
        buttons.getChildren().add(stars);
        return buttons;
    }

    private Node versionMenu(Item item, List<MediaFile> versions) {
        MenuButton menu = new ChipMenu("%d versions".formatted(versions.size()));
        for (MediaFile version : versions) {
            MenuItem entry = new MenuItem(Versions.name(version));
            entry.setMnemonicParsing(false);
            entry.setOnAction(_ ->
                    navigator.go(new Place.Watch(item.id(), item.resumeAt(), List.of(), Optional.of(version.path()))));
            menu.getItems().add(entry);
        }
        return menu;
    }

    private List<Node> playButtons(DetailContent content, Item item) {
        Duration at = item.resumeAt();
        boolean itself = item.id().equals(content.details().item().id());
        String which = itself ? "" : " " + name(item);
        if (!at.isPositive()) return List.of(button("Play" + which, MaterialDesignP.PLAY, "primary-button", item, at));
        return List.of(
                button("Resume" + which + " at " + Clock.of(at), MaterialDesignP.PLAY, "primary-button", item, at),
                button("Start over", MaterialDesignR.RESTART, "quiet-button", item, Duration.ZERO));
    }

    /// "S1 E3"; nothing for a song.
    private static String name(Item item) {
        return Stream.of(number("S", item.season()), number("E", item.episode()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Button button(String text, Ikon glyph, String style, Item item, Duration from) {
        Button button = new Button(text.strip(), Icons.of(glyph));
        button.getStyleClass().setAll(style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> navigator.play(item, from));
        return button;
    }

    private Node watchedButton(Item item) {
        boolean watched = Marking.isWatched(item);
        Ikon glyph = watched ? MaterialDesignC.CHECK_CIRCLE : MaterialDesignC.CHECK_CIRCLE_OUTLINE;
        Button button = Icons.button(
                glyph,
                watched ? "Mark as not watched (W)" : "Mark as watched (W)",
                () -> deeds.marking().toggleWatched(item));
        if (watched) button.getStyleClass().add("is-watched");
        return button;
    }

    private Node favouriteButton(Item item) {
        boolean favourite = item.liking().favourite();
        Button button = Icons.button(
                favourite ? MaterialDesignH.HEART : MaterialDesignH.HEART_OUTLINE,
                favourite ? "Remove from favourites (F)" : "Add to favourites (F)",
                () -> deeds.marking().toggleFavourite(item));
        if (favourite) button.getStyleClass().add("is-favourite");
        return button;
    }
}
