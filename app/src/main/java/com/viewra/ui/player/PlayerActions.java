package com.viewra.ui.player;

/// What one can do in the player that is not about the film.
/// @param back leaves the film
/// @param toggleFacts shows or hides how the film plays
/// @param toggleKeys shows or hides what the keys do
record PlayerActions(Runnable back, Runnable toggleFullScreen, Runnable toggleFacts, Runnable toggleKeys) {}
