/**
 * JUnit 5 tests with a hub of their own: start with {@link
 * org.lienthong.testkit.junit.WithExchangeHub}. The rest of the kit does not need JUnit.
 */
@NullMarked
package org.lienthong.testkit.junit;

import org.jspecify.annotations.NullMarked;
