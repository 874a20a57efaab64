package com.viewra.plugins.packager;

import com.viewra.api.packaging.Packager;
import com.viewra.testkit.PackagerContract;

class CmafPackagerTest extends PackagerContract {
    @Override
    protected Packager packager() {
        return new CmafPackager();
    }
}
