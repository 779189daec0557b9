@NullMarked
package org.parvis.cases.proof;

import org.jspecify.annotations.NullMarked;
