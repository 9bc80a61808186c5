/// Units as types: what is measured, and what cannot be a measurement.
package limen.quantity;
