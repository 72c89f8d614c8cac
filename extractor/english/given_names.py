"""Given names with the gender they nearly always tell, and the small words inside names.

Written down from general knowledge of names in news of many countries; names that both men and women bear in numbers
(Alex, Robin, Jean, Andrea) are under EITHER: they make a person, but no "he" or "she".  The rules tell by them whether
a name is a person's and whom a pronoun can mean.
"""

from typing import Literal

from extractor.english.wordlist import word_set

Gender = Literal["male", "female"] | None

MALE = word_set("""
Aaron Abdel Abdul Abdullah Abe Abraham Adam Aditya Adrian Ahmad Ahmed Aidan Akira Alan Albert Alberto Alejandro
Aleksandar Aleksandr Aleksei Alessandro Alexander Alexandre Alexandros Alexei Alfred Alfredo Ali Alistair Allan
Allen Alvin Amir Amit Anatoly Anders Andre Andreas Andrei Andrej Andres Andrew Andrii Andriy Andrzej Andy Angus Anil
Antal Anthony Anton Antonio Antony Antti António Anwar Archie Ari Arjun Armando Arnaud Arnold Arthur Artur Arturo
Arun Ashok Ashraf Asif Augusto Austin Avi Axel Babak Ban Barack Barry Bart Bartosz Bashar Bashir Basil Ben Benedict
Bengt Benjamin Benny Bernard Bernardo Bernd Bernie Bert Bilal Bill Billy Björn Bob Bobby Bola Bongbong Boris Boyko
Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Bryant Burhan Byron Bülent Caleb Callum Calvin
Cameron Carl Carlo Carlos Cedric Cesar Chad Charles Charlie Chester Chip Chris Christian Christoph Christophe
Christopher Chuck Clarence Clark Claude Claudio Clay Clayton Cliff Clifford Clint Clive Colin Connor Conor
Constantin Corey Cormac Cory Craig Curtis Cyril Cyrus Dale Damian Damien Damon Dan Daniel Daniele Danny Dante Darius
Darnell Darrell Darren Dave David Dean Declan Deepak Denis Dennis Derek Dermot Deshawn Desmond Devin Diego Dieter
Dimitar Dimitri Dimitris Dinesh Dirk Dmitri Dmitry Dmytro Dominic Dominik Don Donald Doug Douglas Dragan Duncan
Dwight Dylan Eamon Earl Ebrahim Ed Eddie Edgar Edi Edmund Eduard Eduardo Edward Edwin Ehud Ekrem Eli Elias Elijah
Elliot Elliott Elmer Elon Emil Emiliano Emilio Emmanuel Emmett Enrico Enrique Eric Erik Ernest Ernesto Erwin Esteban
Ethan Eugene Evan Evgeny Ewan Fabio Fabrice Faisal Farid Fattah Felipe Felix Ferdinand Ferenc Fergus Fernando Fidel
Filip Florian Floyd Francesco Francis Francisco Franck Francois Frank Franklin Franz François Fred Freddie Frederic
Frederick Frederik Fritz Fumio Félix Gabriel Gareth Garry Gary Gavin Gene Geoff Geoffrey Georg George Georges Georgi
Gerald Gerard Gergely Gerhard Gerry Gethin Gianni Gilbert Gio Giorgio Giovanni Giuseppe Glen Glenn Goodluck Gordon
Graham Grant Greg Gregg Gregor Gregory Grigory Guillaume Guillermo Gunnar Gunter Gus Gustavo Guy Göran Hakan Hakeem
Hamid Hamish Hank Hannes Hans Harold Harry Harvey Hasan Hassan Hawk Hector Heiko Heinrich Heinz Helmut Hendrik Henri
Henrik Henry Herbert Herman Hernan Hideki Hiroki Hiroshi Homer Horst Hosni Howard Hubert Hugh Hugo Hulusi Hun
Hussein Håkan Iain Ian Ibrahim Igor Ilham Ilya Imran Ion Isaac Ismail Ivan Ivo Jack Jackson Jacob Jacques Jaime Jair
Jake Jakob Jakub Jamaal Jamal James Jan Janusz Jared Jaroslav Jarosław Jason Javad Javier Jay Jean-Claude Jean-Luc
Jean-Marc Jean-Noel Jean-Noël Jean-Pierre Jean-Yves Jeb Jeff Jeffrey Jens Jeong-hun Jeremy Jerome Jerry Jesus Jim
Jimmy Jinping Jiří Joachim Joaquin Jochen Joe Joel Joerg Johan Johann Johannes John Johnny Joko Jon Jonah Jonas
Jonathan Jong-il Jong-un Jonny Jordan Jorge Jose Josef Josep Joseph Josh Joshua José Juan Jude Jukka Jules Julian
Julio Julius Jurgen Justin Jørgen Jürgen Kaan Kamal Karim Karl Karsten Kazuo Keir Keith Kemal Ken Kenji Kenneth
Kenny Keqiang Kevin Khalid Kieran Kiril Klaus Kofi Konstantin Kostas Kostya Krishna Kristian Kristjan Krzysztof Kurt
Kwame Kwang-su Kwasi Kyle Kyrylo Lajos Lance Larry Lars Laurence Laurent Lawrence Lech Lee Leif Len Leo Leon Leonard
Leonid Leopold Leroy Leszek Lewis Liam Lindsey Lionel Lloyd Logan Lorenzo Lou Louis Luc Luca Lucas Luciano Luigi
Luis Lukas Luke Luther Lyndon László Maciej Magnus Mahathir Mahmoud Maksym Malcolm Malik Manfred Manuel Marc Marcel
Marcelo Marcin Marco Marcos Marcus Marek Mariano Mario Marius Mariusz Mark Markus Marlon Martin Marvin Masoud
Massimo Mateusz Mathias Mats Matt Matteo Matthew Matthias Matti Maurice Mauricio Mauro Max Maxim Maxime Mehdi Mehmet
Mel Melvin Micah Michael Michal Michał Michel Miguel Mihai Mike Mikhail Mikko Miklos Milan Miles Milorad Milos Miloš
Min-jun Mircea Mirko Misha Mitch Mitchell Mohamad Mohamed Mohammad Mohammed Mohan Moses Muammar Muhammad Muhammadu
Murat Mustafa Mykhailo Mykola Naftali Najib Narendra Nasser Nate Nathan Nathaniel Naveed Neal Ned Neil Nelson Newt
Niall Nicholas Nick Nicola Nicolas Nicolás Nicușor Niels Nigel Nikita Nikola Nikolai Nikolaus Nikos Noah Noam Noel
Nolan Norbert Norman Olaf Ole Oleg Oleh Oleksandr Oleksii Oleksiy Oliver Olivier Olof Olusegun Omar Omer Orlando
Osama Oscar Oskar Otto Owen Pablo Paddy Paolo Pascal Pasquale Patricio Patrick Patrik Paul Paulo Pavel Pawel Paweł
Pedro Pekka Percy Perry Pete Peter Petr Petro Petros Petteri Phil Philip Philipp Philippe Phillip Pierre Pierre-Yves
Pieter Piotr Prabowo Pradeep Prakash Pranab Prayut Rafael Rafał Raheem Rahul Raila Raj Rajesh Rajiv Ralf Ralph
Ramesh Ramon Ramzan Randall Randy Raphael Rashid Raul Ravi Ray Raymond Recep Reginald Reinhard Rene René Rex Rhys
Ricardo Riccardo Rich Richard Rick Ricky Rishi Rob Robbie Robert Roberto Rocco Roderick Rodney Rodolfo Rodrigo Roger
Rohan Roland Rolf Roman Ron Ronald Ronnie Rory Ross Roy Ruben Rudolf Rudy Rumen Rupert Russell Ryan Saad Sadiq Said
Salem Salim Salman Salvador Sam Samir Samuel Sandeep Sandor Sanjay Santiago Sasha-Ivan Satoshi Saul Sauli Scott Sean
Sebastian Sebastião Serge Sergei Sergej Sergey Sergii Sergio Serhii Serhiy Seth Shane Shaun Shawn Shigeru Shinzo
Sidney Sigmar Silvio Simon Slobodan Spencer Stan Stanislav Stanley Stefan Stefano Stephan Stephane Stephen Steve
Steven Stewart Stuart Sunil Suresh Svein Sven Syed Søren Süleyman Tadeusz Takashi Takeshi Tamas Taras Tariq Taro Ted
Terrence Terry Thabo Thad Thaksin Theo Theodore Thierry Thomas Tim Timo Timothy Tobias Toby Todd Tom Tomas Tomasz
Tommy Tomáš Tony Tor Toshio Traian Travis Trevor Troy Tyler Tyrone Uhuru Ulf Ulrich Umberto Uwe Vaclav Vadim
Valentin Valery Vasily Vernon Victor Vijay Vikram Viktor Vincent Vincenzo Vitali Vitaly Vlad Vladimir Vladyslav
Volker Volodya Volodymyr Vyacheslav Wade Walter Warren Wayne Wei-ming Wendell Werner Wesley Wilbur Wilfred Willem
William Willie Willy Winston Wojciech Wolfgang Woody Xavier Xiaoping Yahya Yair Yan Yann Yaroslav Yasser Yevgeny
Yitzhak Yoav Yoon-suk Yoshihide Yoweri Yuri Yuriy Yusuf Yves Zac Zach Zachary Zack Zbigniew Zdenek Zoran Zsolt Óscar
Ömer Łukasz
""")

FEMALE = word_set("""
Aaliyah Abigail Adele Adriana Agnes Agnieszka Aicha Aisha Alana Alejandra Aleksandra Alena Alexandra Alexandria
Alice Alicia Alina Alison Alla Allison Alyssa Amal Amanda Amara Amber Amelia Amina Amy Ana Anastasia Angela Angelina
Angelique Angharad Anita Anjali Ann Anna Annabel Annalena Anne Anneliese Annette Annie Antonia Anya Aoife Ariana
Arlene Ashley Astrid Atifete Audrey Aung-San Ayako Ayesha Barbara Beata Beatrice Beatriz Becky Belinda Benazir
Bernadette Bernice Beth Bethany Betsy Betty Beverly Bianca Birgit Bonnie Brenda Bridget Brigitte Brittany Bronwen
Brooke Caitlin Caitriona Camilla Camille Candace Cara Carla Carly Carmen Carol Carole Carolina Caroline Carolyn
Carrie Catarina Catherine Cathy Cecilia Celia Celine Charlene Charlotte Chelsea Cherie Cheryl Chiara Chimamanda
Chloe Christina Christine Christy Ciara Cindy Claire Clara Clare Claudia Colleen Condoleezza Connie Constance Cora
Courtney Cristina Crystal Cynthia Daisy Dalia Dana-Marie Danica Daniela Danielle Daphne Daria Darlene Darya Dawn
Debbie Deborah Debra Deepika Delia Denise Diana Diane Dilma Dina Dolores Donna Dora Doris Dorothy Ebony Edith Eileen
Elaine Eleanor Elena Eleni Elisa Elisabeth Elisabetta Elise Eliza Elizabeth Ella Ellen Ellie Elsa Elsie Emilia
Emilie Emily Emma Erica Erika Erin Esther Ethel Eugenia Eun-hye Eva Evelyn Evika Ewa Faith Farah Fatima Faye
Federica Felicity Fiona Flora Florence Frances Francesca Francine Frederica Gabriela Gabriella Gabrielle Gail Gemma
Genevieve Georgia Georgina Geraldine Gerda Gertrude Geun-hye Gillian Gina Giorgia Giulia Gladys Gloria Grace Graça
Greta Gretchen Gwen Gwendolyn Hailey Hala Halina Halyna Hanan Hanna Hannah Harriet Heather Heidi Helen Helena Helene
Helga Henrietta Hilary Hilda Hillary Holly Hope Huda Hye-jin Iana Ida Ilse Imani Imelda Indira Ines Inga Ingrid
Ingrida Irena Irene Irina Iris Irma Iryna Isabel Isabella Isabelle Ivana Ivanka Ivy Jacinda Jackie Jacqueline Jane
Janet Janice Janine Jasmin Jasmine Jeanette Jeanne Jeannine Jenna Jennie Jennifer Jenny Jessica Ji-woo Jill Jo Joan
Joanna Joanne Jocelyn Johanna Josephine Joy Joyce Juanita Judith Judy Julia Juliana Julie Juliet Justine Kacey Kaja
Kamala Karen Karin Karina Karla Karolina Katarina Kate Katerina Kateryna Katharina Katharine Katherine Kathleen
Kathryn Kathy Katie Katja Katya Kavita Kayla Keiko Keisha Kellyanne Kemi Kerri Kersti Ketanji Khadija Kim-Anh
Kirsten Kirstie Kristen Kristin Kristina Kristine Ksenia Laila Lakshmi Lara Larisa Larissa Latisha Latoya Laura
Lauren Laurie Lea Leah Leila Lena Leonora Lesia Letitia Leyla Lidia Lilian Lillian Lily Linda Lindsay Lisa Lise Liz
Liza Lois Loretta Lorraine Louisa Louise Lucia Lucie Lucinda Lucy Ludie Ludmila Lydia Lyubov Lyudmila Madeleine
Madeline Madison Mae Magdalena Maggie Maia Mairead Malala Malgorzata Mamata Manuela Marcela Marcia Margaret
Margarita Margot Margrethe Maria Mariam Marian Mariana Marianne Marie Mariia Marija Marilyn Marina Marion Marissa
Marjorie Marlene Marta Martha Martina Mary Maryam Matilda Maureen Maxine Maya Małgorzata Meera Megan Meghan Mei
Melania Melanie Melinda Melissa Mercedes Meredith Mette Mia Michaela Michele Michelle Mildred Mimi Mina Miranda
Miriam Moira Molly Mona Monica Monika Muriel Myra Mónica Nadezhda Nadia Nadine Nancy Naomi Natalia Natalie Nataliia
Nataliya Natasa Natasha Nataša Nathalie Nellie Ngozi Nia Niamh Nicole Nicolle Nikki Nina Nirmala Noelle Nomvula Noor
Nora Norma Odette Oksana Olena Olga Olha Olive Olivia Ophelia Orla Paige Pam Pamela Patricia Patty Paula Pauline
Penelope Penny Petra Philippa Phoebe Phyllis Polina Polly Pooja Priscilla Priti Priya Rachel Rania Raquel Rebecca
Regina Renata Renee Rhonda Rita Roberta Rosa Rosalie Rosalind Rosalyn Rose Roseanne Rosemary Rosie Roxanne Ruth
Sabine Sabrina Sadie Sakura Sally Salome Samantha Sandra Sanna Sara Sarah Sasha-Marie Saskia Selena Selma Serena
Shabana Shanice Shannon Sharon Sheikh-Hasina Sheila Shelley Sherry Shirley Sierra Silke Silvia Simone Sinead Siobhan
Smriti Sofia Sofiia Son-hui Sonia Sonja Sonya Sophia Sophie Stacey Stacy Stella Stephanie Sue Suella Sunita Susan
Susana Susanna Susanne Sushma Susie Suzanne Svetlana Sviatlana Sylvia Sylvie Tamara Tammy Tania Tanisha Tanya Tara
Tatiana Teresa Tetiana Theresa Tina Tonya Tracey Tricia Trish Trudy Tulsi Ulrike Ursula Valentina Valeria Valerie
Vanessa Vera Veronica Veronika Vicki Vicky Victoria Viktoria Viola Violet Virginia Vivian Viviane Vivien Vjosa Wanda
Wendy Whitney Wilhelmina Wilma Winifred Winnie Xiomara Xiu Yana Yaroslava Yasmin Yasmine Yevgenia Ylva Yo-jong
Yolanda Yuko Yulia Yuriko Yvette Yvonne Zainab Zanele Zara Zarah Zeynep Zoe Zofia Zuzana Ángela Élisabeth
""")

EITHER = word_set("""
Addison Adel Ahn Alex Ali-Reza Andrea Angel Ariel Ashleigh Avery Bailey Blake Bobbie Cary Casey Cat Charlie Chen Cho
Choi Christie Claud Corrie Dakota Dana Drew Eden Emerson Evelyn-Rae Finley Frankie Gale Guo Han Harley Hayden
He-Ping Hong Hu Hua Huang Hunter Hwang Hyun Jaime Jamie Jan Jang Jean Jess Jesse Jessie Jin Jody Joey Jules Jun Jung
Kai Kang Kelly Kendall Kerry Kim Kris Kwon Lane Lee Leigh Lesley Leslie Li Lim Lin Liu Lynn Ma Mackenzie Marley
Mickey Micky Min Ming Morgan Nat Nguyen Nicky Park Parker Pat Peyton Pham Quinn Reese Riley Robbie Robin Rowan Ryu
Sage Sam Sandy Sasha Seo Shay Shin Sidney Skylar Song Stevie Sydney Taylor Toni Tracy Tran Val Wang Wei Wu Xi Xu Yan
Yang Yoon Yu Yuki Zhang Zhao Zhenya Zhou Zhu
""")

PARTICLES = word_set("""
abu af al av ben bin bint da de del della den der di dos du el ibn la le mac ten ter ul umm ur van von zu zur
""")
"""Small words inside a name: "Ursula von der Leyen", "Mohammed bin Salman"."""

SUFFIXES = word_set("II III IV Jr Jr. KC MD MEP MP PhD QC Sr Sr.")
"""What may follow a surname and is no part of it."""

SURNAMES_TOO = word_set("""
bay beach bishop branch bridge cardinal champion child church clerk coach cook court creek dean driver duke farmer
forest fox friend guard guest hall harbor harbour head judge king lake lane law lord major marine miner monk mountain
ocean page parent park pilot pope post price priest prince reader river sailor singer star street trooper valley vicar
warden winner
""")
"""Surnames that elsewhere mean an office, a body or a place: "Stephen King", "Liam Fox", "Tony Hall"."""

EXAMPLES = {
    "MALE": "Yesterday {word} Ruizova said the dam was safe.",
    "FEMALE": "Yesterday {word} Ruizova said the dam was safe.",
    "EITHER": "Yesterday {word} Ruizova said the dam was safe.",
    "PARTICLES": "Ana {word} Ruiz said the dam was safe.",
    "SUFFIXES": "Milan Ruiz {word} said the dam was safe.",
    "SURNAMES_TOO": "Stephen {Word} said the dam was safe. {Word} added that it would hold. Mr {Word} denied it.",
}
"""Table → sentences in which each of its words belongs to the name of a person."""


def gender_of(given: str) -> Gender:
    """Return the gender that a given name tells.

    >>> gender_of("Milan"), gender_of("Ana"), gender_of("Robin")
    ('male', 'female', None)
    """
    if given in EITHER or (given in MALE) == (given in FEMALE):
        return None
    return "male" if given in MALE else "female"


def known_given(word: str) -> bool:
    """Tell whether the word is a given name in the tables."""
    return word in MALE or word in FEMALE or word in EITHER
