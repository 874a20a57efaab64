package com.viewra.plugins.tmdb;

import com.viewra.testkit.PluginZipContract;

class PluginZipIT extends PluginZipContract {}
