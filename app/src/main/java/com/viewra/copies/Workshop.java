package com.viewra.copies;

import com.viewra.api.packaging.TitlePackager;
import com.viewra.content.ContentStore;
import com.viewra.media.MediaReader;
import com.viewra.process.TalkingTools;
import com.viewra.streaming.Renditions;
import com.viewra.streaming.Streams;
import java.util.List;
import java.util.function.Supplier;

/// What copies are made with.
/// @param packagers asked for at every use, so that plugins may come and go
public record Workshop(
        MediaReader reader,
        Streams streams,
        Renditions renditions,
        TalkingTools tools,
        Supplier<List<TitlePackager>> packagers,
        ContentStore store) {}
