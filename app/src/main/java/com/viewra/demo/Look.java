package com.viewra.demo;

/// How a film, an episode, an album or a photo looks.
/// @param seed chooses one landscape of all that the scene can be
record Look(Scene scene, Palette palette, Lettering lettering, long seed) {
    Look withSeed(long other) {
        return new Look(scene, palette, lettering, other);
    }
}
