package com.viewra.ui.player;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// Shows a film's pictures as large as they fit, in their own proportions, on black.
final class PictureFrame extends Region {
    private final ImageView view = new ImageView();
    private double widthPixels;
    private double heightPixels;
    private double aspect = 16.0 / 9;

    PictureFrame() {
        getStyleClass().add("picture-frame");
        view.setSmooth(true);
        getChildren().add(view);
    }

    void show(Image image) {
        if (view.getImage() == image) return;
        view.setImage(image);
        if (widthPixels == 0) setPicture(image.getWidth(), image.getHeight(), image.getWidth() / image.getHeight());
    }

    /// The part of the images that is picture; decoders round sizes up to whole blocks.
    /// @param shownAspect width over height as it is meant to be seen
    void setPicture(double width, double height, double shownAspect) {
        widthPixels = width;
        heightPixels = height;
        aspect = shownAspect;
        view.setViewport(new Rectangle2D(0, 0, widthPixels, heightPixels));
        requestLayout();
    }

    void clear() {
        view.setImage(null);
        widthPixels = 0;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(getWidth(), getHeight() * aspect);
        double height = width / aspect;
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
    }
}
