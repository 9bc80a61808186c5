/// Tables in and out.
package limen.exchange;
