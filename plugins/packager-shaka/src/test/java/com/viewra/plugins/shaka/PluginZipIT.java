package com.viewra.plugins.shaka;

import com.viewra.testkit.PluginZipContract;

class PluginZipIT extends PluginZipContract {}
