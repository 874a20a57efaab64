package com.viewra.plugins.transcoder;

import com.viewra.testkit.PluginZipContract;

class PluginZipIT extends PluginZipContract {}
