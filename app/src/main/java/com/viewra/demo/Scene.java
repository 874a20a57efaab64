package com.viewra.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The landscapes that posters, photos and films show, each as layers from the sky to what is closest.
enum Scene {
    RIDGES(
            Layer.still(Skies.withDisc(0.6, 0.36, 0.12)),
            new Layer(1, Lands.ridge(0, 0.36, 0.24, 1.6)),
            new Layer(1, Lands.ridge(0.25, 0.46, 0.22, 1.9)),
            new Layer(2, Lands.ridge(0.5, 0.57, 0.2, 2.2)),
            new Layer(3, Lands.ridge(0.75, 0.68, 0.18, 2.4)),
            new Layer(5, Lands.pines(1, 0.86, 0.1, 26))),
    SEA(
            Layer.still(Skies.withDisc(0.62, 0.46, 0.1)),
            Layer.still(Places.water(0.56, 0.62)),
            Layer.still(Lands.birds(0.45, 0.24, 7)),
            new Layer(1, Places.waves(0.2, 0.74)),
            Layer.still(Places.lighthouse(0.24, 0.78)),
            new Layer(2, Places.waves(0.55, 0.84)),
            new Layer(4, Places.waves(1, 0.92))),
    HARBOUR(
            Layer.still(Skies.withDisc(0.3, 0.2, 0.07)),
            new Layer(1, Lands.ridge(0, 0.3, 0.2, 1.5)),
            Layer.still(Places.water(0.56, 0.3)),
            Layer.still(Harbour.houses(0.35, 0.52, 0.1)),
            Layer.still(Harbour.houses(0.75, 0.57, 0.13)),
            Layer.still(Harbour.reflections(0.57, 15)),
            new Layer(1, Harbour.boats(0.72, 1)),
            new Layer(2, Places.waves(0.55, 0.8)),
            new Layer(4, Places.waves(1, 0.9))),
    CITY(
            Layer.still(Skies.withDisc(0.68, 0.22, 0.085)),
            new Layer(1, Places.towers(0.1, 0.28, 0.4)),
            new Layer(2, Places.towers(0.45, 0.42, 0.36)),
            new Layer(3, Places.towers(0.8, 0.58, 0.3)),
            new Layer(12, Places.trains(0.8, 0.12)),
            new Layer(4, Places.viaduct(0.8))),
    SPACE(
            Layer.still(Skies.withStars(420)),
            Layer.still(Skies.planet(0.58, 0.34, 0.2)),
            new Layer(1, Lands.ridge(0.2, 0.66, 0.14, 3)),
            new Layer(2, Lands.ridge(0.6, 0.76, 0.14, 2.6)),
            new Layer(4, Lands.ridge(1, 0.86, 0.12, 2.2))),
    ORCHARD(
            Layer.still(Skies.withDisc(0.36, 0.34, 0.11)),
            Layer.still(Lands.birds(0.62, 0.22, 6)),
            new Layer(1, Lands.hill(0, 0.5, 0.14, 0)),
            new Layer(1, Lands.hill(0.3, 0.58, 0.14, 18)),
            new Layer(2, Lands.hill(0.6, 0.7, 0.12, 11)),
            new Layer(4, Lands.hill(1, 0.84, 0.1, 6))),
    AURORA(
            Layer.still(Skies.withStars(260)),
            new Layer(1, Skies.northernLights(0.5, 0.34, 1)),
            new Layer(2, Skies.northernLights(0.56, 0.24, 2)),
            new Layer(1, Lands.snowyRange(0.35, 0.46, 0.3, 1.7)),
            new Layer(2, Lands.ridge(0.8, 0.72, 0.16, 2.4)),
            new Layer(4, Lands.pines(1, 0.86, 0.08, 22)));

    @SuppressWarnings("ImmutableEnumChecker") // a copy made by List.copyOf
    private final List<Layer> layers;

    Scene(Layer... all) {
        Deque<Layer> strips = new ArrayDeque<>();
        for (Layer layer : all) {
            Layer behind = strips.peekLast();
            boolean together = behind != null && behind.pixelsPerFrame() == layer.pixelsPerFrame();
            strips.addLast(together ? layer.over(strips.removeLast()) : layer);
        }
        layers = List.copyOf(strips);
    }

    /// From the sky to what is closest; neighbours never move at the same speed.
    List<Layer> layers() {
        return layers;
    }

    /// The whole scene as one picture.
    Sheet paint(int width, int height, Palette palette, long seed) {
        Sheet sheet = new Sheet(width, height);
        for (Layer layer : layers) layer.painting().paint(sheet, palette, new Noise(seed));
        return sheet;
    }
}
