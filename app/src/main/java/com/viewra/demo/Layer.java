package com.viewra.demo;

/// One depth of a scene, from the sky to what is closest. In a film each moves at its own speed, which gives the depth.
/// @param pixelsPerFrame how far it moves to the left from one film frame to the next; 0 stands still
record Layer(int pixelsPerFrame, Painting painting) {
    /// Paints onto a sheet, the same for the same colours and seed.
    @FunctionalInterface
    interface Painting {
        void paint(Sheet sheet, Palette palette, Noise noise);
    }

    /// This layer in front of one that moves at the same speed, as one.
    Layer over(Layer behind) {
        return new Layer(pixelsPerFrame, (sheet, palette, noise) -> {
            behind.painting.paint(sheet, palette, noise);
            painting.paint(sheet, palette, noise);
        });
    }

    static Layer still(Painting painting) {
        return new Layer(0, painting);
    }
}
