/// Plans, schedules and describes segments; knows no HTTP.
///
/// A [Presentation] is what can be made of one file: its time line and its [Rendition]s, each with a
/// [TrackPlan] that says where every segment begins before anything is encoded. [HlsManifest] and
/// [DashManifest] write it down. When a segment is asked for, [RenditionHeads] answers from the store, joins
/// the [Head] that will be there soon, or starts one; a head reads samples, a [SegmentCutter] cuts them at the
/// plan's boundaries, and a [SegmentPress] has them packaged and stored.
@NullMarked
package com.viewra.streaming;

import org.jspecify.annotations.NullMarked;
