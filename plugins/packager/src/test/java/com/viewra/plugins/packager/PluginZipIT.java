package com.viewra.plugins.packager;

import com.viewra.testkit.PluginZipContract;

class PluginZipIT extends PluginZipContract {}
