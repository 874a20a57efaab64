/// Fakes, contract tests, golden files and clips for the tests of every module.
@NullMarked
package com.viewra.testkit;

import org.jspecify.annotations.NullMarked;
