@NullMarked
package org.parvis.forms.services;

import org.jspecify.annotations.NullMarked;
