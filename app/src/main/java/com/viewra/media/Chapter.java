package com.viewra.media;

import java.time.Duration;

/// A named part of a film, from its start time on.
public record Chapter(Duration start, String title) {}
