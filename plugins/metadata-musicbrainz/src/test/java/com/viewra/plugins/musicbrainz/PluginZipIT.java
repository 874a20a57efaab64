package com.viewra.plugins.musicbrainz;

import com.viewra.testkit.PluginZipContract;

class PluginZipIT extends PluginZipContract {}
